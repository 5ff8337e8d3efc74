export { folderStorage } from "./storage/folder.ts";
export { type Storage, type StoredFile, type StoredType } from "./storage/storage.ts";

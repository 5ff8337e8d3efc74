export { folderStorage } from "./storage/folder.ts";
export { type Storage, type StoredFile, type StoredType, storedTypes } from "./storage/storage.ts";

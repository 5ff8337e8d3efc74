export { type AcceptedPhoto, acceptPhoto, type PhotoLimits, photoLimits } from "./images/accept-photo.ts";

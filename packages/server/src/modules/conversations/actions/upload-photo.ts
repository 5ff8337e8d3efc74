import type { Image } from "@rapport/contracts";
import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";
import { acceptPhoto } from "#platform/images";
import { imageView } from "../queries/views.ts";
import { addUpload } from "../store/messages.ts";
import { ownerOf } from "./send-message.ts";

/** A photo for a message: made anew from what was sent, so that nothing but the picture is kept (CON-5). */
export async function uploadPhoto(ctx: Ctx, bytes: AsyncIterable<Uint8Array>): Promise<Image> {
  const owner = ownerOf(ctx);
  const photo = await acceptPhoto(bytes);
  const id = newId("upload");
  await ctx.storage.put(`photos/${id}.webp`, photo.full, "image/webp");
  await ctx.storage.put(`photos/${id}-small.webp`, photo.thumbnail, "image/webp");
  const image = { id, owner, width: photo.width, height: photo.height };
  await addUpload(ctx.db, { ...image, at: ctx.now() });
  return imageView(ctx, image);
}

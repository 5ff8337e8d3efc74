/**
 * ORD-4: whether a browser's tag speaks of another basket than the server-side source of the same order. Order ids can be guessed; the id of
 * another shopper's basket cannot, so whom such a tag names did not buy. Where either side names no basket there is nothing to hold against it.
 */
export function isOtherBasket(ofServer: string | null | undefined, ofTag: string | null | undefined): boolean {
  return Boolean(ofServer && ofTag) && ofServer !== ofTag;
}

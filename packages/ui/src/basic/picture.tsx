import { useState, type ImgHTMLAttributes, type ReactNode } from "react";

/** Props of Picture; `instead` is shown where there is no picture, or none that comes. */
interface PictureProps extends Omit<ImgHTMLAttributes<HTMLImageElement>, "src" | "onError"> {
  src: string | null;
  instead?: ReactNode;
}

/** A picture that lies elsewhere, such as a product's at the shop: when it does not come, what stands instead and never a broken one. */
export function Picture({ src, instead = null, alt = "", ...rest }: PictureProps) {
  const [broken, setBroken] = useState<string | null>(null);
  if (!src || src === broken) return instead;
  return <img {...rest} src={src} alt={alt} onError={() => setBroken(src)} />;
}

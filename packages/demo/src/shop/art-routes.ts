import { leaf, landscapeAt, portraitOf, productPictureOf } from "../art/index.ts";
import { productOf } from "../catalogue/index.ts";
import type { Handler, Reply } from "./visit.ts";

function drawing(svg: string | undefined): Reply {
  if (svg === undefined) return { status: 404, type: "text/plain; charset=utf-8", body: "No such picture" };
  return {
    status: 200,
    type: "image/svg+xml; charset=utf-8",
    body: svg,
    headers: {
      "cache-control": "public, max-age=86400",
      // Pictures are shown by Rapport's App and Manager too, which live on another origin.
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  };
}

const file = (name: string | undefined) => /^(.+)\.svg$/.exec(name ?? "")?.[1] ?? "";

/** The picture of a product. */
export const productDrawing: Handler = ({ params }) => {
  const product = productOf(file(params["file"]));
  return drawing(product && productPictureOf(product));
};

/** The portrait of a member. */
export const memberDrawing: Handler = ({ params }) => drawing(portraitOf(file(params["file"])));

/** The landscape in the morning or at night, and Alder's leaf. */
export const otherDrawing: Handler = ({ params }) => {
  const name = file(params["file"]);
  if (name === "landscape-morning") return drawing(landscapeAt("morning"));
  if (name === "landscape-night") return drawing(landscapeAt("night"));
  if (name === "leaf") {
    return drawing(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-24 -24 48 54">${leaf("#2f6b51", "#f4efe3")}</svg>`,
    );
  }
  return drawing(undefined);
};

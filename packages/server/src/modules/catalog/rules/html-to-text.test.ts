import { expect, it } from "vitest";
import { htmlToText } from "./html-to-text.ts";

it.each([
  ["plain words", "plain words"],
  ["<p>One</p>\n<p>Two</p>", "One\n\nTwo"],
  ["a<br>b<br/>c", "a\nb\nc"],
  ["<ul><li>One</li><li>Two</li></ul>", "• One\n• Two"],
  ["Caf&eacute; &amp; th&#233; &#x2014; 5&nbsp;&euro;", "Café & thé — 5 €"],
  ["&Ccedil;a &oelig;uvre", "Ça œuvre"],
  ["&unknown; &#0; &#xD800; &#99999999;", "&unknown; &#0; &#xD800; &#99999999;"],
  ["<script>alert(1)</script>ok<style>p{}</style>", "ok"],
  ["<SCRIPT src=x>alert(1)", ""],
  ["a<!-- hidden <b> -->b", "ab"],
  ["&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"],
  ["&amp;lt;b&amp;gt;", "&lt;b&gt;"],
  ["5 < 6 and 7 > 2", "5 < 6 and 7 > 2"],
  ['<img src="x" onerror="alert(1)">seen', "seen"],
  ["<a href='javascript:x'>link</a", "link"],
  ["  a   \n  b  ", "a b"],
  ["", ""],
])("%j is read as %j", (html, text) => {
  expect(htmlToText(html)).toBe(text);
});

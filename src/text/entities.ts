/** The names of U+00A0 to U+00FF, in order. */
const LATIN =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para " +
  "middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave " +
  "Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute " +
  "Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave " +
  "iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

/** Others that occur in practice, as name and code point by turns. */
const OTHERS =
  "amp 38 lt 60 gt 62 quot 34 apos 39 lsquo 8216 rsquo 8217 sbquo 8218 ldquo 8220 rdquo 8221 bdquo 8222 lsaquo 8249 " +
  "rsaquo 8250 ndash 8211 mdash 8212 hellip 8230 bull 8226 dagger 8224 Dagger 8225 permil 8240 prime 8242 Prime 8243 " +
  "euro 8364 trade 8482 minus 8722 ne 8800 le 8804 ge 8805 asymp 8776 infin 8734 larr 8592 uarr 8593 rarr 8594 darr 8595 " +
  "ensp 8194 emsp 8195 thinsp 8201 zwnj 8204 zwj 8205 OElig 338 oelig 339 Scaron 352 scaron 353 fnof 402 check 10003 " +
  "lbrack 91 rbrack 93 lpar 40 rpar 41 lcub 123 rcub 125 ast 42 num 35 excl 33 percnt 37 colon 58 semi 59 comma 44 " +
  "period 46 quest 63 commat 64 lowbar 95 sol 47 bsol 92 vert 124 verbar 124 hyphen 8208 dash 8208 numero 8470";

let named: Map<string, string> | null = null;

function names(): Map<string, string> {
  if (named) return named;
  named = new Map(LATIN.split(" ").map((name, i) => [name, String.fromCharCode(160 + i)]));
  const others = OTHERS.split(" ");
  for (let i = 0; i < others.length; i += 2) named.set(others[i] ?? "", String.fromCodePoint(Number(others[i + 1])));
  return named;
}

/** What `&…;` stands for, given what is between `&` and `;`; null where it is no entity known here. */
export function entity(body: string): string | null {
  if (!body.startsWith("#")) return names().get(body) ?? null;
  const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return "\ufffd";
  return String.fromCodePoint(code);
}

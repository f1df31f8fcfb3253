/** Where a link in a text may lead. Apart from the check, since a page in a browser asks it too. */

/** The web, mail and telephone; nothing that runs. Whitespace and control characters never, they hide a scheme. */
const allowedHref = /^(?:https?:\/\/[^\s/?#][^\s]*|mailto:[^\s@]+@[^\s@]+|tel:[+0-9 ().-]+)$/iu;
export const isAllowedHref = (href: string): boolean =>
  // oxlint-disable-next-line no-control-regex -- control characters are what must be kept out
  href.length <= 2_000 && allowedHref.test(href) && !/[\u0000-\u001f\u007f]/u.test(href);

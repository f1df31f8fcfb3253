/** As many variants may be typed on one page. */
export const VARIANTS = 4;

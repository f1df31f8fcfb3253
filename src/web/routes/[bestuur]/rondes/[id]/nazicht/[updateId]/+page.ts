// Words of the text can be chosen with the mouse or the keyboard: the only script of this page.
export const csr = true;

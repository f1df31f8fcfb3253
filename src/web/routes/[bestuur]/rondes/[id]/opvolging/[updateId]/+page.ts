// The editor, and saving by itself; without JavaScript the same form works.
export const csr = true;

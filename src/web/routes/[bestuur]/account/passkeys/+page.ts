// A browser hands over a passkey to a script only.
export const csr = true;

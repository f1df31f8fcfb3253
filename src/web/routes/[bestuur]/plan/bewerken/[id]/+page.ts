// Dragging; the buttons beside it work without.
export const csr = true;

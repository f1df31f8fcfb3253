import type { Transport } from '@sveltejs/kit/hooks';
import { Kept } from './kept.ts';

export const transport: Transport = {
  Kept: {
    encode: (value: unknown) => value instanceof Kept && [],
    decode: () => {
      throw new Error('what a page keeps is not in the browser');
    },
  },
};

import { z } from 'zod';

/** A day as ISO text that the database can keep: it knows no year nought. */
export const isoDay = z.iso.date().refine((day) => !day.startsWith('0000'));

import { z } from 'zod';
import { governmentDoor } from './door.ts';
import { planFormats } from './formats.ts';

export const moneyFileDoor = governmentDoor.extend({ formaat: z.enum(planFormats) });

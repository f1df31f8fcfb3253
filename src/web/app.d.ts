import type { Site } from './site.ts';
import type { Shown } from './shown.ts';

declare global {
  namespace App {
    interface Error {
      /** Under which the log knows it; absent for what a person can put right. */
      id?: string;
    }
    interface Locals {
      site: Site;
    }
    interface PageData {
      shown?: Shown;
    }
  }
}

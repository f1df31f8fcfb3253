import type { Narrative } from '../../narrative/narrative.ts';
import type { Action } from './extensions.ts';

export type EditorProps = {
  id: string;
  label: string;
  labelledby: string;
  describedby: string;
  narrative: Narrative;
  actions: () => Promise<readonly Action[]>;
  onchange: (narrative: Narrative) => void;
};

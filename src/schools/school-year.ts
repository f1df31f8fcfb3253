/** A school year: from when to when, and whether its capacities are set. */
export type SchoolYear = {
  /** The first calendar year of it. */
  year: number;
  beginsOn: string;
  endsOn: string;
  /** Null: capacities are a concept, which the public does not see. */
  setAt: string | null;
};

/** From 1 September to 30 June, unless a board says otherwise. */
export const usualDays = (year: number): Pick<SchoolYear, 'beginsOn' | 'endsOn'> => ({
  beginsOn: `${year}-09-01`,
  endsOn: `${year + 1}-06-30`,
});

/** Whether a site takes pupils somewhere in the year. */
export const isOpenIn = (
  { beginsOn, endsOn }: { beginsOn: string | null; endsOn: string | null },
  year: Pick<SchoolYear, 'beginsOn' | 'endsOn'>,
): boolean => (beginsOn === null || beginsOn <= year.endsOn) && (endsOn === null || endsOn >= year.beginsOn);

/** A registration as an allocation needs it: no name and no address, and a birth year is as near as it comes to a date. */
export const proofs = ['given', 'missing', 'refused'] as const;

/** A priority group that a parent claims for the child. */
export type Claim = {
  group: string;
  /** The site where it counts: a brother at one school gives no priority at another. Null where it counts everywhere. */
  site: string | null;
  proof: (typeof proofs)[number];
};

export type Registration = {
  pseudonym: string;
  birthYear: number | null;
  claims: Claim[];
  /** Sites, the most wanted first. */
  choices: string[];
  /** Metres as the crow flies to each site that was chosen. */
  distance: Record<string, number>;
  /** Children of one family who share a lot. */
  linked: string | null;
  /** ISO 8601 with its offset. */
  registeredAt: string;
};

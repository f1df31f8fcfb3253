/** What changed in assumptions and risks, as the closed rounds told the council; the third and fourth part of a report. */
export const told = {
  y23: {
    assumptions: null,
    risks: `De rente op nieuwe leningen steeg van 2,9 naar 3,6 %. Aanpassing 4 rekent daarmee. Op de lopende leningen heeft het geen invloed, want die hebben een vaste rente.`,
  },
  y24: {
    assumptions: `- De dotatie aan de hulpverleningszone stijgt vanaf 2025 met 2,5 % per jaar in plaats van 2 %.
- Er is geen subsidie meer voor de brugfiguur, zie ook {1.3.2}.`,
    risks: `De wachtvergoeding voor de werken in de Lindelaan is betwist, zie ook {2.3.1}. In het slechtste geval kost ze de gemeente 180.000 euro. Daarvoor is nog niets geraamd.`,
  },
};

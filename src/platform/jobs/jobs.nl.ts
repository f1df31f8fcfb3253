/** Why a job did not end well. */
export const jobWords = {
  gaveUp: 'Deze taak werd enkele keren onderbroken en is gestopt. Vraag ze opnieuw.',
  broke: (id: string): string =>
    `Er ging bij ons iets mis. Blijft het misgaan, geef dan dit nummer door: ${id}.`,
};

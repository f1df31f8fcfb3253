/** Names and labels of the invented government. */
export const meerdorp = {
  government: 'Meerdorp',
  municipality: 'Gemeente Meerdorp',
  ocmw: 'OCMW Meerdorp',
  plan: 'Meerjarenplan 2020-2025',
  objectives: [
    { code: '1', title: 'Elk kind in Meerdorp krijgt een goede start' },
    { code: '2', title: 'Meerdorp beweegt veilig en is klaar voor het weer van morgen' },
    { code: '3', title: 'Iedereen telt mee in een zorgzame en open gemeente' },
  ],
  versions: {
    v0: 'Oorspronkelijk plan',
    a1: 'Aanpassing 1',
    a2: 'Aanpassing 2',
    a3: 'Aanpassing 3',
    a4: 'Aanpassing 4',
    a5: 'Aanpassing 5',
  },
  rounds: {
    y23: 'Opvolgingsrapportering 2023',
    h24: 'Opvolgingsrapportering 2024, eerste semester',
    y24: 'Opvolgingsrapportering 2024',
    h25: 'Opvolgingsrapportering 2025, eerste semester',
  },
  annualAccounts: (year: number) => `Rekening ${year}`,
  halfYear: (year: number) => `Gerealiseerd 30/06/${year}`,
  bookkeeping: 'Boekhouding Meerdorp (voorbeeld)',
  statuses: {
    not_started: 'Niet gestart',
    running: 'In uitvoering',
    ongoing: 'Continu',
    done: 'Uitgevoerd',
    postponed: 'Uitgesteld',
    stopped: 'Geschrapt',
  },
};

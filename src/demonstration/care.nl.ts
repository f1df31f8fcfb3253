/** Objective 3: care close to home. How to read it: `told.ts`. */
export const care = [
  {
    code: '3.1',
    title: 'Zorg dicht bij huis',
    actions: [
      {
        code: '3.1.1',
        title: 'Buurtzorg in drie wijken',
        priority: true,
        rounds: {
          y23: {
            at: 'running g a g',
            progress: `De Molenwijk heeft sinds mei een buurtzorgteam. Twee opbouwwerkers kennen er na acht maanden 130 mensen bij naam.`,
            time: `Het tweede team, in de Kerkhoek, was gepland voor september. De vacature bleef open.`,
          },
          h24: {
            at: 'running g a g',
            progress: `Het team van de Kerkhoek is gestart op 1 april. Huisartsen en apothekers weten de weg al te vinden: zij brachten 22 mensen aan.`,
            time: `De Heihoek volgt in 2025 in plaats van eind 2024.`,
          },
          y24: {
            at: 'running g g g',
            progress: `Twee teams werken, het derde wordt voorbereid. De medewerkers wachten niet op een hulpvraag. Ze bellen aan bij iedereen die tachtig wordt, lopen mee met de postbode en zitten elke dinsdag in het café van de sporthal.

# Wat het oplevert

- In 2024 leerden de teams 268 nieuwe mensen kennen.
- Voor 91 van hen volgde hulp, meestal thuiszorg, een aanpassing in huis of hulp met papieren.
- Bij 36 mensen was de vraag eenvoudig gezelschap. Achttien vrijwilligers gaan nu wekelijks op bezoek.

# Wat moeilijk blijft

De wachttijd voor poetshulp is vijf maanden. Buurtzorg maakt dat zichtbaar, maar lost het niet op.`,
            time: `De vacature voor het derde team is ingevuld. De start in de Heihoek is gepland op 1 maart 2025.`,
          },
          h25: {
            at: 'running g g g',
            progress: `Alle drie de teams werken. In de Heihoek begonnen ze met een soepkar. De eerste dag stonden er vier mensen, na een maand zestig.`,
          },
        },
      },
      {
        code: '3.1.2',
        title: 'Dienstencentrum De Spil uitbreiden',
        rounds: {
          y23: {
            at: 'running g g g',
            progress: `De architect werkte het ontwerp uit met de bezoekers. Zij kozen voor een grotere keuken in plaats van een extra vergaderzaal.`,
          },
          h24: {
            at: 'running g g a',
            progress: `De offertes zijn geopend. De laagste ligt 12 % boven de raming.`,
            money: `We vroegen de architect om besparingen voor te stellen die de bezoekers niet raken.`,
          },
          y24: {
            at: 'running g a a',
            progress: `De werken startten op 16 september. Tijdens de verbouwing eten de bezoekers in de parochiezaal. Er komen er meer dan vroeger, want de zaal ligt naast de bushalte.`,
            time: `De levering van de lift schuift vier maanden op. De tweede verdieping is daardoor pas klaar in februari 2026, de rest zoals gepland in september 2025.`,
            money: `Met een goedkoper dak en zonder binnentuin ligt de gunning nog 5 % boven de eerste raming. Het verschil is verwerkt in aanpassing 5.`,
          },
          h25: {
            at: 'running g a g',
            progress: `De nieuwe keuken is aangesloten. De gevel is dicht.`,
            why: {
              time: `contractor: De lift is nu beloofd voor december 2025.`,
            },
          },
        },
      },
      {
        code: '3.1.3',
        title: 'Vervoer voor wie minder mobiel is',
        rounds: {
          y23: {
            at: 'ongoing g g g',
            progress: `Negentien vrijwillige chauffeurs reden 2.870 ritten, vooral naar de dokter en de winkel.`,
          },
          h24: {
            at: 'ongoing a g g',
            progress: `Drie chauffeurs stopten, één begon. In juni moesten we 41 ritten weigeren.`,
          },
          y24: {
            at: 'ongoing g g g',
            progress: `Na een oproep in het gemeenteblad kwamen er zeven chauffeurs bij. Samen reden ze 3.210 ritten. Sinds september rijdt er ook een aangepast busje voor rolstoelen, dat we delen met het woonzorgcentrum. Overdag is het van ons, 's avonds van hen.`,
          },
          h25: {
            at: 'ongoing g g g',
            progress: `Er waren 1.740 ritten. We weigerden er twee. Wie wil rijden, belt met Griet op 0470 12 34 56.`,
          },
        },
      },
    ],
  },
];

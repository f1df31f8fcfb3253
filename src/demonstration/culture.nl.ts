/** Objective 3: culture and lively centres. How to read it: `told.ts`. */
export const culture = [
  {
    code: '3.4',
    title: 'Levendige kernen met cultuur voor iedereen',
    actions: [
      {
        code: '3.4.1',
        title: 'De bibliotheek als huiskamer van de gemeente',
        rounds: {
          y23: {
            at: 'running g g g',
            progress: `Het gelijkvloers is heringericht. Er kwamen een leestafel, een stille kamer en een kast waar je zelf je reservatie afhaalt. Het aantal bezoekers steeg met 17 %.`,
          },
          h24: {
            at: 'running g a g',
            progress: `De bibliotheek is op zondagvoormiddag open zonder personeel. Met je identiteitskaart gaat de deur open.`,
            time: `De verbouwing van de zolder start een half jaar later, omdat de vleermuizen er eerst hun winterslaap mochten afmaken.`,
          },
          y24: {
            at: 'running g g g',
            progress: `De zolder is klaar en telt zestig studieplaatsen. In de blokperiode zat hij elke dag vol. Op zondag komen gemiddeld 74 mensen, zonder één incident in acht maanden.

De bibliotheek leende 96.200 werken uit, 4 % meer dan in 2023. De stijging zit helemaal bij kinderen en jongeren. Dat hoort ook bij de afspraken onder {1.1.4}.`,
          },
          h25: {
            at: 'running g g g',
            progress: `Alleen de nieuwe gevelbelettering ontbreekt nog. Ze is besteld bij een letterkapper uit de streek.`,
          },
        },
      },
      {
        code: '3.4.2',
        title: 'Cultuur op straat',
        rounds: {
          y23: {
            at: 'ongoing g g g',
            progress: `Veertien voorstellingen in elf straten, telkens op vraag van bewoners. Samen goed voor 3.100 kijkers.`,
          },
          h24: {
            at: 'ongoing g g -',
            progress: `Het programma voor de zomer is klaar. Voor het eerst kiest een groep jongeren vier voorstellingen.`,
          },
          y24: {
            at: 'ongoing g g g',
            progress: `Er waren zestien voorstellingen. Drie gingen niet door wegens onweer. De fanfare speelde in het woonzorgcentrum onder het raam van wie niet naar buiten kon, en dat filmpje werd vaker bekeken dan alle andere berichten van de gemeente samen.`,
          },
          h25: {
            at: 'ongoing g g -',
            progress: `Zeventien straten dienden een aanvraag in. We hebben middelen voor vijftien.`,
          },
        },
      },
      {
        code: '3.4.3',
        title: 'Kernversterking Dorpsstraat',
        rounds: {
          y23: {
            at: 'running a g a',
            progress: `Vijf handelaars kregen een premie voor hun gevel. Er staan nog elf van de 62 winkels leeg.`,
            money: `Er was 80.000 euro voorzien en 31.000 euro aangevraagd. De voorwaarden zijn te streng.`,
          },
          h24: {
            at: 'running g g g',
            progress: `Het reglement is vereenvoudigd van negen naar drie bladzijden. Er kwamen acht aanvragen binnen in drie maanden.`,
          },
          y24: {
            at: 'running g g g',
            progress: `Er staan nog zeven winkels leeg. Nieuwe zaken zijn een fietsenmaker, een kapper en een winkel met koffie en tweedehands boeken. Starters huren de eerste zes maanden aan halve prijs, de gemeente past de andere helft bij. Zes van de acht pop-ups bleven.`,
          },
          h25: {
            at: 'running g g g',
            progress: `Nog zes winkels staan leeg. Een bevraging bij 400 klanten zet "meer bankjes" op één en "parkeren" op vier.`,
          },
        },
      },
      {
        code: '3.4.4',
        title: 'Renteloze leningen aan verenigingen',
        rounds: {
          y23: {
            at: 'ongoing g g g',
            progress: `Twee verenigingen leenden samen 45.000 euro om hun lokaal te isoleren. Zij betalen terug over tien jaar.`,
          },
          h24: {
            at: 'ongoing g g g',
            progress: `Er zijn geen nieuwe aanvragen. Alle aflossingen zijn op tijd.`,
          },
          y24: {
            at: 'ongoing g g g',
            progress: `De scouts en de harmonie kregen elk een lening van 30.000 euro. Er lopen nu negen leningen. In vijf jaar was er één vereniging die een kwartaal te laat betaalde.`,
            money: `Dit is een financiering: de leningen zijn uitgaven, de aflossingen zijn ontvangsten. Ze tellen niet mee in de exploitatie.`,
          },
          h25: {
            at: 'done - - -',
            progress: `De aanvraag van het voetbal is goedgekeurd. Daarmee is het krediet van dit plan volledig toegezegd.`,
          },
        },
      },
    ],
  },
];

/** Objective 1: schools and families. How to read it: `told.ts`. */
export const families = [
  {
    code: '1.3',
    title: 'Scholen, gezinnen en gemeente versterken elkaar',
    actions: [
      {
        code: '1.3.1',
        title: 'Scholenoverleg met alle directies en zorgteams',
        rounds: {
          y23: {
            at: 'ongoing g g g',
            progress: `De directies van alle scholen ontmoeten elkaar vier keer per jaar, over de netten heen. Dit jaar ging het vooral over de overgang van de zesde klas naar het secundair.

Het zorgoverleg kwam drie keer samen. Nieuw is dat de kinderpsycholoog van de eerstelijnszone telkens een uur aanschuift.`,
          },
          h24: {
            at: 'ongoing g g g',
            progress: `Twee keer directieoverleg, één keer zorgoverleg. De scholen legden samen de studiedagen vast, zodat de opvang niet meer op vier verschillende vrijdagen vol zit.`,
          },
          y24: {
            at: 'ongoing g g g',
            progress: `# Basisscholen

## Directies

De vijf directies kwamen vier keer samen. Elke school zit één keer voor en kiest dan het eerste punt van de agenda.

- 6 februari: de studiedagen van volgend schooljaar vallen voor alle scholen op dezelfde dagen. Ouders met kinderen in twee scholen winnen daar drie dagen opvang mee.
- 14 mei: uitleg over de prognose van de leerlingen (zie ook {1.2.1}).
- 1 oktober: afspraken over gezonde tussendoortjes. Vier van de vijf scholen doen mee aan fruit op woensdag.
- 26 november: de scholen vroegen meer hulp bij onbetaalde facturen. Het vervolg staat onder {1.3.4}.

## Zorgteams

De zorgcoördinatoren werkten drie namiddagen aan één vraag: wanneer bel je de ouders, en wie belt? Ze maakten een leidraad van twee bladzijden. Die hangt nu in elke leraarskamer.

# Secundaire scholen

Het Technisch Atheneum en het Sint-Jozefscollege overleggen drie keer per jaar met de jeugddienst, de politie en het OCMW. Het drukste punt was het station na de laatste les. Sinds november staat er van 15.45 tot 16.30 uur een jeugdwerker op het perron. De klachten van reizigers halveerden.

# Wat we volgend jaar anders doen

Het zorgoverleg had telkens een te volle agenda. In 2025 krijgt elke bijeenkomst één onderwerp.`,
          },
          h25: {
            at: 'ongoing g g g',
            progress: `Eén onderwerp per zorgoverleg werkt beter. In maart ging het over faalangst, in mei over kinderen die vaak afwezig zijn. De verslagen passen nu op één blad.`,
          },
        },
      },
      {
        code: '1.3.2',
        title: 'Brugfiguur tussen gezin en school',
        since: 'a3',
        rounds: {
          y23: {
            at: 'running g g g',
            progress: `Sinds 1 maart werkt er een brugfiguur in De Wilgenhoek en Sint-Jozef. In tien maanden bezocht zij 64 gezinnen thuis. De vragen gaan over geld, over taal en over formulieren, in die volgorde.`,
          },
          h24: {
            at: 'running g g a',
            progress: `De brugfiguur begeleidt 51 gezinnen. Ook Meerhof vraagt nu om een vaste dag per week.`,
            money: `De Vlaamse subsidie loopt af op 31 december 2024. Zonder nieuwe subsidie betaalt de gemeente vanaf dan alles zelf.`,
          },
          y24: {
            at: 'running g g r',
            progress: `Drie scholen hebben nu een vaste dag met de brugfiguur. In 2024 begeleidde zij 88 gezinnen, van wie 31 voor langer dan drie maanden. Leerkrachten merken dat meer ouders naar het oudercontact komen: in De Wilgenhoek steeg de opkomst van 71 % naar 84 %.`,
            money: `De aanvraag voor een nieuwe Vlaamse subsidie is geweigerd: Meerdorp staat net onder de drempel voor kansarmoede. In 2025 valt 38.000 euro aan ontvangsten weg. Het college besliste om de functie een jaar zelf te betalen en ze in het nieuwe meerjarenplan opnieuw af te wegen.`,
          },
          h25: {
            at: 'running g g r',
            progress: `De werking loopt door op eigen middelen. We bereiden een keuze voor met drie scenario's: stoppen, halftijds verdergaan of een nieuw dossier indienen samen met twee buurgemeenten.`,
            why: {
              money: `budget: Er is voor 2025 geen subsidie. De volledige loonkost is voor de gemeente, zoals beslist in aanpassing 5.`,
            },
          },
        },
      },
      {
        code: '1.3.3',
        title: 'Huiswerkbegeleiding aan huis',
        rounds: {
          y23: {
            at: 'ongoing g g g',
            progress: `Studenten en vrijwilligers kwamen een jaar lang elke week langs bij 26 gezinnen. Voor veertien gezinnen vonden we niemand.`,
          },
          h24: {
            at: 'ongoing a g g',
            progress: `We begeleidden 28 gezinnen. De wachtlijst groeide tot negentien.`,
          },
          y24: {
            at: 'ongoing a g g',
            progress: `Dit schooljaar begeleiden 33 vrijwilligers samen 35 gezinnen. De hogeschool laat de begeleiding sinds september meetellen als stage, en dat leverde twaalf nieuwe studenten op. Op de wachtlijst staan nog elf gezinnen.

Een moeder uit de Lindelaan zei het zo: "Vroeger maakten we elke avond ruzie over rekenen. Nu vraagt hij wanneer het dinsdag is."`,
          },
          h25: {
            at: 'ongoing g g g',
            progress: `De wachtlijst is voor het eerst korter dan vijf gezinnen. De samenwerking met de hogeschool is verlengd tot 2027.`,
          },
        },
      },
      {
        code: '1.3.4',
        title: 'Geen lege brooddoos en geen onbetaalde schoolfactuur',
        rounds: {
          y23: {
            at: 'not_started - - -',
            progress: `We wachten op de bevraging van de scholen over onbetaalde facturen.`,
          },
          h24: {
            at: 'running g a g',
            progress: `De bevraging is klaar. De vijf basisscholen hebben samen voor 41.000 euro onbetaalde facturen, verdeeld over 163 gezinnen.`,
            time: `De bevraging duurde een half jaar langer dan gepland, omdat elke school haar facturen anders bijhoudt.`,
          },
          y24: {
            at: 'running g g g',
            progress: `Drie scholen ondertekenden het charter voor een haalbare schoolfactuur. Ze splitsen rekeningen in kleine bedragen, bellen voor ze een aanmaning sturen en schakelen geen incassobureau meer in.

In De Wilgenhoek krijgt elke kleuter twee keer per week soep. De ouderraad schept op, het OCMW betaalt de groenten. De juf merkt dat het na de middag rustiger is in de klas.`,
          },
          h25: {
            at: 'running g g g',
            progress: `Sint-Jozef tekende als vierde school. Het openstaande bedrag van de deelnemende scholen daalde met een derde.`,
          },
        },
      },
    ],
  },
];

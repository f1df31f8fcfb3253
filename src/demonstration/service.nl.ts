/** Objective 3: the counter and the organisation behind it. How to read it: `told.ts`. */
export const service = [
  {
    code: '3.5',
    title: 'Vlot geholpen, aan de balie en thuis',
    actions: [
      {
        code: '3.5.1',
        title: 'Eén afspraak voor al je vragen',
        rounds: {
          y23: {
            at: 'running g g g',
            progress: `De diensten Bevolking en Wonen werken met één agenda. Wie verhuist, regelt parkeerkaart, afval en school in dezelfde afspraak.`,
          },
          h24: {
            at: 'running g g g',
            progress: `Ook het OCMW sluit aan. De gemiddelde wachttijd aan de balie daalde van 19 naar 6 minuten.`,
          },
          y24: {
            at: 'done - - -',
            progress: `Alle baliediensten werken met één agenda. Je kiest online of aan de telefoon een uur, en je ziet meteen welke papieren je moet meebrengen. In 2024 waren er 31.400 afspraken. Zonder afspraak kun je nog altijd elke voormiddag terecht, en dat houden we zo: een op de vijf bezoekers komt liever gewoon binnen.`,
          },
          h25: { at: 'done - - -', progress: `Klaar. De wachttijd blijft onder zeven minuten.` },
        },
      },
      {
        code: '3.5.2',
        title: 'Digitaal loket in gewone taal',
        rounds: {
          y23: {
            at: 'running g a g',
            progress: `Twintig van de 74 formulieren zijn herschreven. We lieten ze lezen door mensen die net Nederlands leren.`,
            time: `Het herschrijven gaat trager dan gepland, want elk formulier moet ook juridisch blijven kloppen.`,
          },
          h24: {
            at: 'running a a g',
            progress: `Er zijn 33 formulieren klaar. De koppeling met eBox werkt nog niet.`,
            time: `De leverancier stelde de koppeling twee keer uit.`,
          },
          y24: {
            at: 'running a r a',
            progress: `Er zijn 48 van de 74 formulieren herschreven. Bij de oude aanvraag voor een kapvergunning haakte de helft van de mensen af. Bij de nieuwe is dat nog één op de acht.

De nieuwe website zelf is niet online. De leverancier ging in oktober samen met een ander bedrijf en trok mensen weg van ons project. We stelden hem op 12 november in gebreke.`,
            time: `De website was beloofd voor juni 2024. De nieuwe datum is 1 oktober 2025. Lukt ook dat niet, dan schrijven we een nieuwe opdracht uit.`,
            money: `We betaalden nog maar een derde van de opdracht. De rest volgt na oplevering. Een boete van 12.400 euro is aangerekend en nog niet ontvangen.`,
          },
          h25: {
            at: 'running a a g',
            progress: `De leverancier haalt de nieuwe planning. Er zijn 61 formulieren klaar. Sinds mei test een panel van 25 inwoners elke twee weken een nieuw deel.`,
            why: {
              progress: `contractor: De leverancier had bij de vorige ronde zeven maanden achterstand. Die is nog niet ingehaald.`,
              time: `contractor: De datum van 1 oktober is haalbaar, als de koppeling met eBox in augustus werkt.`,
            },
          },
        },
      },
      {
        code: '3.5.3',
        title: 'Digipunten voor wie hulp zoekt met internet',
        rounds: {
          y23: {
            at: 'ongoing g g g',
            progress: `Er zijn drie digipunten, samen goed voor 940 vragen. De helft gaat over de bank of itsme.`,
          },
          h24: {
            at: 'ongoing g g g',
            progress: `Er waren 560 vragen. Het digipunt in De Spil verhuist mee naar de parochiezaal.`,
          },
          y24: {
            at: 'ongoing g g g',
            progress: `Eenentwintig vrijwilligers beantwoordden 1.180 vragen. Vijftien mensen kregen een laptop in bruikleen, opgeknapt uit de school (zie ook {1.1.1}). De oudste leerling is 91 en stuurt nu elke zondag foto's naar Canada.`,
          },
        },
      },
      {
        code: '3.5.4',
        title: 'Bouwdossiers en archief digitaliseren',
        rounds: {
          y23: { at: 'not_started - - -', progress: `Er is nog geen budget vrijgemaakt.` },
          h24: {
            at: 'not_started - a -',
            time: `De inventaris zou klaar zijn in juni. Door ziekte is ze niet begonnen.`,
          },
          y24: {
            at: 'not_started r r g',
            progress: `De inventaris is niet gemaakt. De archivaris ging met pensioen en de functie is twee keer zonder resultaat vacant verklaard.`,
            time: `Zonder archivaris starten we niet. We bekijken of we iemand kunnen delen met een buurgemeente.`,
          },
        },
      },
    ],
  },
  {
    code: '3.6',
    title: 'Een organisatie die leert en vooruitkijkt',
    actions: [
      {
        code: '3.6.1',
        title: 'Gegevens en systemen beveiligen',
        since: 'a5',
        rounds: {
          y24: {
            at: 'running g g g',
            progress: `Deze actie is nieuw sinds aanpassing 5. De aanleiding was een valse factuur in mei, die gelukkig op tijd werd opgemerkt door de dienst Financiën.

- Alle medewerkers melden zich aan met een tweede stap.
- In een oefening klikte 23 % op een valse link. Na de opleiding was dat 6 %.
- De back-up staat nu ook op een plek die niet met ons netwerk verbonden is.`,
          },
          h25: {
            at: 'running g g g',
            progress: `In april oefenden we een dag zonder computers. De burgerlijke stand kon verder op papier, de loonadministratie niet. Dat lossen we op voor het einde van het jaar.`,
          },
        },
      },
      {
        code: '3.6.2',
        title: 'Aanbevelingen van de audit opvolgen',
        rounds: {
          y23: { at: 'running g g g', progress: `Van de 28 aanbevelingen zijn er 11 uitgevoerd.` },
          h24: {
            at: 'running g g g',
            progress: `Er zijn 14 aanbevelingen uitgevoerd. Het managementteam bespreekt de lijst elk kwartaal.`,
          },
          y24: {
            at: 'running a g g',
            progress: `Van de 28 aanbevelingen zijn er 19 uitgevoerd, 6 in uitvoering en 3 niet gestart. De drie laatste gaan over overheidsopdrachten. Ze vragen een aankoper die we nog niet hebben, zie ook {3.6.3}.`,
          },
          h25: {
            at: 'running g g g',
            progress: `De aankoper begon op 1 april. Twee van de drie laatste aanbevelingen zijn gestart. In totaal zijn er 22 uitgevoerd.`,
          },
        },
      },
      {
        code: '3.6.3',
        title: 'Mensen aantrekken en houden',
        rounds: {
          y23: {
            at: 'running a a g',
            progress: `Van de 41 vacatures zijn er 29 ingevuld. Een aanwerving duurt gemiddeld 118 dagen.`,
            time: `De nieuwe procedure zou in het najaar starten. Ze ligt nog bij de vakbonden.`,
          },
          h24: {
            at: 'running g a g',
            progress: `De nieuwe procedure geldt sinds 1 mei. Sollicitanten krijgen binnen vijf dagen een antwoord.`,
            time: `Door het overleg met de vakbonden begon ze zes maanden later dan gepland.`,
          },
          y24: {
            at: 'running g g g',
            progress: `We vulden 38 van de 44 vacatures in. Een aanwerving duurt nu 71 dagen. Wat hielp:

1. Een vacature past op één bladzijde en noemt het loon.
2. Kandidaten komen een halve dag meewerken.
3. Oud-collega's die terug willen, hoeven geen examen meer af te leggen als ze dat al deden.

Technische profielen blijven moeilijk. Voor de zes open plaatsen solliciteerden samen vier mensen.`,
          },
          h25: {
            at: 'running g g g',
            progress: `Van de 19 vacatures in de eerste jaarhelft zijn er 16 ingevuld, ook die van aankoper en van dakwerker.`,
          },
        },
      },
    ],
  },
];

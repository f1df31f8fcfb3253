/** Objective 3: housing and income. How to read it: `told.ts`. */
export const living = [
  {
    code: '3.2',
    title: 'Goed en betaalbaar wonen',
    actions: [
      {
        code: '3.2.1',
        title: 'Woonloket met de buurgemeenten',
        rounds: {
          y23: {
            at: 'ongoing g g g',
            progress: `Het woonloket kreeg 1.430 vragen. De meeste gaan over premies, gevolgd door huurgeschillen.`,
          },
          h24: {
            at: 'ongoing g g g',
            progress: `De samenwerking met de twee buurgemeenten is verlengd. Het loket is nu ook op donderdagavond open.`,
          },
          y24: {
            at: 'ongoing g g g',
            progress: `Het loket beantwoordde 1.690 vragen, waarvan 410 op donderdagavond. We onderzochten 64 huurwoningen. Bij 23 daarvan moest de eigenaar iets herstellen, en in 19 gevallen gebeurde dat zonder procedure.`,
          },
          h25: {
            at: 'ongoing g g g',
            progress: `Er kwamen 880 vragen. De nieuwe Vlaamse premies zorgen voor veel uitleg en weinig aanvragen.`,
          },
        },
      },
      {
        code: '3.2.2',
        title: 'Vier extra doorgangswoningen',
        rounds: {
          y23: {
            at: 'running g g g',
            progress: `Twee woningen in de Veldstraat zijn klaar en bewoond. De pastorie van Heihoek wordt verbouwd tot twee woningen.`,
          },
          h24: {
            at: 'running g g g',
            progress: `De kerkfabriek geeft de pastorie in erfpacht voor een symbolisch bedrag. De verbouwing wordt gedaan door een sociaal bedrijf.`,
          },
          y24: {
            at: 'done - - -',
            progress: `De vier woningen zijn klaar. In 2024 vonden elf gezinnen er een tijdelijk dak, gemiddeld voor vijf maanden. Negen van hen wonen ondertussen op een vaste plek.`,
          },
          h25: { at: 'done - - -', progress: `Klaar. Alle vier de woningen zijn bewoond.` },
        },
      },
      {
        code: '3.2.3',
        title: 'Leegstand en verwaarlozing aanpakken',
        rounds: {
          y23: {
            at: 'running g g g',
            progress: `Op de lijst staan 96 leegstaande panden. De belasting bracht 87.000 euro op.`,
          },
          h24: {
            at: 'running g g g',
            progress: `Eenentwintig panden verdwenen van de lijst, omdat er opnieuw iemand woont.`,
          },
          y24: {
            at: 'running g g g',
            progress: `De lijst telt nog 71 panden. We bellen eerst, sturen dan een brief en heffen pas daarna de belasting. Bij de helft volstaat het telefoontje: de eigenaar wist niet dat er premies bestaan.

Voor het oude hotel aan het station is er na twaalf jaar een koper. Hij diende in november een aanvraag in voor achttien appartementen en een winkel.`,
          },
        },
      },
    ],
  },
  {
    code: '3.3',
    title: 'Een waardig leven voor elk gezin',
    actions: [
      {
        code: '3.3.1',
        title: 'Aanvullende steun met één rekenwijze voor iedereen',
        rounds: {
          y23: {
            at: 'ongoing g g a',
            progress: `Sinds januari berekent het OCMW voor elk gezin wat het nodig heeft om waardig te leven. 187 gezinnen kregen aanvullende steun.`,
            money: `De uitgaven liggen 8 % boven de raming, vooral door de hoge energieprijzen.`,
          },
          h24: {
            at: 'ongoing g g g',
            progress: `168 gezinnen kregen steun. De energieprijzen dalen, de huur niet.`,
          },
          y24: {
            at: 'ongoing g g g',
            progress: `In 2024 kregen 203 gezinnen aanvullende steun, gemiddeld 214 euro per maand. De rekenwijze maakt duidelijk waar het knelt: bij zes op de tien gezinnen is de huur hoger dan 40 % van het inkomen.

We schreven ook 340 mensen aan die recht hebben op een sociaal tarief maar het niet kregen. Bij 212 van hen is dat nu in orde. Voor hen is dat een blijvend voordeel.`,
          },
          h25: {
            at: 'ongoing g g a',
            progress: `191 gezinnen kregen steun in de eerste zes maanden.`,
            why: {
              money: `budget: Na zes maanden is 58 % van de raming besteed. Gaat dat zo door, dan is er tegen november een aanpassing nodig.`,
            },
          },
        },
      },
      {
        code: '3.3.2',
        title: 'Huis van het Kind op één plek',
        rounds: {
          y23: {
            at: 'running g g g',
            progress: `Het consultatiebureau, de speelgroep en de opvoedingslijn werken nu onder hetzelfde dak in de Schoolstraat.`,
          },
          h24: {
            at: 'running g g g',
            progress: `De ruilwinkel voor kinderkleren is open op woensdag en zaterdag.`,
          },
          y24: {
            at: 'running g g g',
            progress: `In het Huis van het Kind kwamen 1.920 bezoekers, onder wie 61 % van de gezinnen met een pasgeboren baby. Een vroedvrouw weegt en meet, en wie wil kan daarna aanschuiven voor koffie. Dat laatste is geen extraatje: de meeste vragen komen bij de koffie.

- Ruilwinkel: 4.300 stuks kleding ingebracht, 3.900 meegenomen.
- Speelgroep: twee voormiddagen, met tolken Arabisch, Turks en Pools.
- Hulp bij het aanmelden voor school: veertien gezinnen (zie ook {1.2.3}).`,
          },
          h25: {
            at: 'running g g g',
            progress: `Er waren 1.060 bezoekers. Op woensdag is het te druk voor de speelgroep. We openen ook op vrijdag.`,
          },
        },
      },
      {
        code: '3.3.3',
        title: 'Werkervaring in de groenploeg en de keuken',
        rounds: {
          y23: {
            at: 'ongoing g g g',
            progress: `Zestien mensen deden werkervaring op. Zeven vonden daarna een job.`,
          },
          h24: {
            at: 'ongoing g g g',
            progress: `Er werken veertien mensen, van wie vijf in de keuken van het woonzorgcentrum.`,
          },
          y24: {
            at: 'ongoing a g g',
            progress: `Van de negentien mensen in het traject stroomden er acht door naar een gewone job. Drie haakten af, telkens wegens vervoer of kinderopvang. Daarom maakten we een afspraak met de opvang: wie begint te werken, krijgt binnen twee weken een plaats.`,
          },
          h25: {
            at: 'ongoing g g g',
            progress: `De afspraak met de opvang hielp al vier ouders. Er werken nu zeventien mensen.`,
          },
        },
      },
    ],
  },
];

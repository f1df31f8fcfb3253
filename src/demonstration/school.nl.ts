/** Objective 1: the municipal school, and places in all schools. How to read it: `told.ts`. */
export const school = [
  {
    code: '1.1',
    title: 'Een sterke gemeentelijke basisschool',
    actions: [
      {
        code: '1.1.1',
        title: 'Digitale klas: toestellen, netwerk en bijscholing',
        rounds: {
          y23: {
            at: 'running g g g',
            progress: `Sinds de paasvakantie ligt er in beide schoolgebouwen een nieuw draadloos netwerk. De toestellen van de kinderen zitten op een apart deel, zodat de administratie van de school veilig blijft.

In september kregen alle leerkrachten van de lagere school een laptop. De toestellen voor het vijfde en zesde leerjaar zijn besteld en komen in het voorjaar van 2024.`,
          },
          h24: {
            at: 'running g a g',
            progress: `De 96 toestellen voor het vijfde en zesde leerjaar zijn in gebruik. De vijf laadkasten kwamen later dan de toestellen zelf.`,
            time: `De laadkasten werden drie maanden te laat geleverd. Tot de krokusvakantie namen de leerkrachten de toestellen elke avond mee naar het secretariaat.`,
          },
          y24: {
            at: 'running g g g',
            progress: `Elke klas van de derde graad werkt nu elke dag met eigen toestellen. Het netwerk hield stand tijdens de digitale toetsen in juni, toen de hele derde graad tegelijk aan het werk was.

- Acht leerkrachten volgden de reeks "Lesgeven met een scherm, en zonder".
- Elke klas maakte met de ouders een afspraak over schermtijd. Die hangt op in de klas.
- Vijftien oude laptops kregen een tweede leven in de digipunten, zie ook {3.5.3}.

Volgend jaar verschuift het werk van toestellen kopen naar leerkrachten begeleiden. Daarvoor vroegen we geen extra krediet.`,
          },
          h25: {
            at: 'running g g g',
            progress: `De ICT-coördinator begeleidt sinds januari elke week twee klassen ter plaatse. Leerkrachten vragen vooral hulp bij toetsen en bij kinderen die voorlezen nodig hebben. De eerste toestellen uit 2020 zijn aan vervanging toe. We nemen dat mee in het volgende meerjarenplan.`,
          },
        },
      },
      {
        code: '1.1.2',
        title: 'Schoolgebouwen gezond en veilig maken',
        priority: true,
        rounds: {
          y23: {
            at: 'running a a g',
            progress: `De keuring van de elektriciteit in Meerhof leverde 31 opmerkingen op. Tweeëntwintig daarvan zijn weggewerkt in de zomervakantie. De luchtkwaliteit is gemeten in alle klassen: in zes klassen stijgt de CO2 na de middag boven de norm.`,
            time: `De werken kunnen alleen in de vakanties. Door een tekort aan elektriciens schuiven negen punten door naar 2024.`,
          },
          h24: {
            at: 'running a a g',
            progress: `Alle opmerkingen over de elektriciteit zijn nu opgelost en de herkeuring was gunstig. Voor de ventilatie in zes klassen is het bestek klaar.`,
            time: `De ventilatie was beloofd voor september 2024. Dat wordt de paasvakantie van 2025, omdat er op de eerste oproep geen offertes kwamen.`,
          },
          y24: {
            at: 'running a a g',
            progress: `Het dak van de turnzaal van Meerhof is vernieuwd en geïsoleerd. Dat werk stond gepland voor 2025, maar na de storm van januari konden we niet wachten. De ventilatie schoof daardoor op.

# Stand per gebouw

| Gebouw | Elektriciteit | Lucht | Dak |
| --- | --- | --- | --- |
| Meerhof, hoofdgebouw | in orde | zes klassen te doen | in orde |
| Meerhof, turnzaal | in orde | niet nodig | vernieuwd in 2024 |
| De Wilgenhoek | in orde | in orde | lekt boven de refter |

Voor De Wilgenhoek herstellen we alleen het nodige. De toekomst van dat gebouw hangt af van het ontwerp onder {1.2.2}.`,
            time: `De ventilatie komt een jaar later dan beloofd. De aannemer is aangesteld op 3 december en werkt in de paasvakantie van 2025. Tot dan meten de klassen zelf en verluchten ze volgens een vast schema.`,
          },
          h25: {
            at: 'running g g a',
            progress: `De ventilatie in de zes klassen van Meerhof draait sinds 22 april. De metingen van mei en juni bleven de hele dag onder de norm, ook in de klas met 26 kinderen.`,
            why: {
              money: `contractor: De ventilatie kostte 11 % meer dan geraamd, omdat er asbest zat in twee schouwen. We vangen dat op binnen deze actie door het schilderwerk een jaar uit te stellen.`,
            },
          },
        },
      },
      {
        code: '1.1.3',
        title: 'Een eigen directie voor elk van de twee scholen',
        rounds: {
          y23: {
            at: 'done - - -',
            progress: `Meerhof en De Wilgenhoek hebben sinds 1 september 2022 elk een eigen directeur. Deze actie is klaar.`,
          },
          h24: {
            at: 'done - - -',
            progress: `Klaar sinds 2022. De evaluatie met de schoolraad volgt in het najaar.`,
          },
          y24: {
            at: 'done - - -',
            progress: `Twee jaar na de splitsing vroegen we beide schoolteams wat ze ervan vinden. Zeven op de tien leerkrachten zien hun directeur nu elke week in de klas. Vóór 2022 was dat drie op de tien. Het gezamenlijke secretariaat blijft, want dat werkt goed.`,
          },
          h25: { at: 'done - - -', progress: `Klaar. We rapporteren niet meer over deze actie.` },
        },
      },
      {
        code: '1.1.4',
        title: 'Lezen als rode draad, samen met de bibliotheek',
        rounds: {
          y23: {
            at: 'ongoing g g g',
            progress: `Elke klas komt zes keer per jaar naar de bibliotheek. In 2023 leenden de kinderen van de gemeentelijke basisschool 9.410 boeken, een vijfde meer dan het jaar voordien.`,
          },
          h24: {
            at: 'ongoing g g g',
            progress: `De voorleesweek kreeg er een zomervariant bij: op tien woensdagen lazen vrijwilligers voor in het Lindepark. Gemiddeld luisterden er achttien kinderen.`,
          },
          y24: {
            at: 'ongoing g g g',
            progress: `De school en de bibliotheek kozen samen drie zaken die ze volhouden: een kwartier vrij lezen per dag, een boekenkoffer die meegaat naar huis, en voorlezers van de zesde naar de tweede klas. De boekenkoffer reist ook naar gezinnen waar thuis een andere taal wordt gesproken. Daarin zitten dan prentenboeken in twee talen.

Op de leestoets van het vierde leerjaar haalde 78 % van de kinderen het doel. In 2022 was dat 69 %.`,
          },
        },
      },
    ],
  },
  {
    code: '1.2',
    title: 'Genoeg plaats in elke basisschool',
    actions: [
      {
        code: '1.2.1',
        title: 'De lokale taskforce capaciteit leiden',
        rounds: {
          y23: {
            at: 'ongoing g g g',
            progress: `De taskforce kwam drie keer samen. Alle vijf basisscholen geven voortaan elk jaar op 1 februari hun leerlingen en plaatsen door in hetzelfde formulier. Zo discussiëren we niet meer over de cijfers, wel over wat we ermee doen.`,
          },
          h24: {
            at: 'ongoing g g g',
            progress: `De telling van 1 februari is binnen van alle scholen. In de kleuterklassen is 94 % van de plaatsen bezet, in de lagere school 86 %. De druk zit in de Molenwijk.`,
          },
          y24: {
            at: 'ongoing g a g',
            progress: `De vijf scholen werden het in juni eens over één voorstel voor de volgende verdeling van Vlaamse capaciteitsmiddelen: veertig kleuterplaatsen in De Wilgenhoek en twintig in De Linde. Dat de scholen samen één voorstel indienen, is nieuw. In 2021 waren er nog drie verschillende.

De prognose tot 2030 ligt klaar. Ze verwacht een piek in het kleuteronderwijs in 2028, gevolgd door een lichte daling. We bouwen daarom zo dat klassen later ook voor opvang kunnen dienen.`,
            time: `De minister stelde de beslissing over de verdeling uit tot het voorjaar van 2025. Wij kunnen daar niets aan doen, maar het ontwerp voor De Wilgenhoek wacht erop.`,
          },
          h25: {
            at: 'ongoing g g g',
            progress: `Op 28 maart kwam het goede nieuws: beide projecten zijn goedgekeurd, samen voor zestig plaatsen. De taskforce volgt nu de bouwplannen op, te beginnen met {1.2.2}.`,
          },
        },
      },
      {
        code: '1.2.2',
        title: 'Nieuwe kleuterklassen voor De Wilgenhoek: van masterplan tot ontwerp',
        priority: true,
        rounds: {
          y23: {
            at: 'running g g g',
            progress: `Het masterplan voor de schoolsite is klaar. Leerkrachten, ouders en buren kozen uit drie scenario's voor een nieuwe vleugel aan de kant van het park. Het oude paviljoen verdwijnt.`,
          },
          h24: {
            at: 'running g g g',
            progress: `De gemeenteraad keurde op 23 april het bestek voor de ontwerper goed. Er kwamen elf kandidaturen. Vijf bureaus mogen een voorstel uitwerken.`,
          },
          y24: {
            at: 'running g a g',
            progress: `Het ontwerpteam is aangesteld. Het voorstel voorziet vier kleuterklassen, een slaapruimte en een overdekte speelplaats die na de schooluren open is voor de buurt.

- De jury was unaniem. Twee kleuterjuffen en een ouder zaten mee in de jury.
- Het regenwater van het dak gaat naar de nieuwe gracht in de Molenwijk, zie ook {2.4.3}.
- De buren vroegen om de ingang niet aan de Wilgenstraat te leggen. Het ontwerp volgt dat.

| Schooljaar | Kleuters | Plaatsen | Bezetting |
| --- | --- | --- | --- |
| 2021-2022 | 101 | 112 | 90 % |
| 2022-2023 | 104 | 112 | 93 % |
| 2023-2024 | 107 | 112 | 96 % |
| 2024-2025 | 109 | 112 | 97 % |`,
            time: `Het voorontwerp lag klaar in november, maar we dienen de vergunning pas in als de subsidie zeker is. Daardoor start de bouw op zijn vroegst in september 2026.`,
          },
          h25: {
            at: 'running g g g',
            progress: `De subsidie is toegezegd. Het voorontwerp is op 17 juni goedgekeurd door het college. De vergunningsaanvraag vertrekt in september.`,
            time: `Nu de subsidie zeker is, klopt de planning weer met die van het voorontwerp.`,
          },
        },
      },
      {
        code: '1.2.3',
        title: 'Eén aanmeldingssysteem voor alle basisscholen',
        before: { version: 'a3', title: 'Een centraal register voor aanmeldingen onderzoeken' },
        rounds: {
          y23: {
            at: 'running g g g',
            progress: `Voor het eerst deden alle basisscholen mee, ook De Zonnewijzer. Geen enkele ouder stond nog aan de schoolpoort te wachten. Van de 214 aangemelde kinderen kregen er 187 een plaats in de school van hun eerste keuze.`,
          },
          h24: {
            at: 'running g g g',
            progress: `De aanmeldingen liepen van 27 februari tot 19 maart. Veertien gezinnen kregen hulp in het Huis van het Kind. Er kwam één klacht, over een fout adres. Die is dezelfde dag rechtgezet.`,
          },
          y24: {
            at: 'done - - -',
            progress: `Het systeem staat er en de vijf scholen hebben de afspraken vastgelegd voor onbepaalde tijd. We beschouwen deze actie als uitgevoerd. De jaarlijkse aanmelding hoort vanaf nu bij de gewone werking van de dienst Onderwijs.

| | 2021-2022 | 2022-2023 | 2023-2024 | 2024-2025 |
| --- | --- | --- | --- | --- |
| Aangemelde kinderen | 196 | 205 | 214 | 221 |
| Eerste keuze | 163 (83 %) | 176 (86 %) | 187 (87 %) | 189 (86 %) |
| Voorrangsgroep | 72 | 70 | 77 | 81 |
| Niet-voorrangsgroep | 124 | 135 | 136 | 140 |
| Klachten | 6 | 3 | 2 | 1 |

Meer uitleg voor ouders staat op [de pagina over aanmelden](https://www.meerdorp.example/aanmelden).`,
            money: `De Vlaamse overheid betaalde 5.200 euro terug. Dat dekt de helft van de kosten voor de software.`,
          },
          h25: {
            at: 'done - - -',
            progress: `De aanmelding van dit voorjaar verliep zonder klachten. De cijfers staan voortaan in het jaarverslag van de dienst Onderwijs.`,
          },
        },
      },
      {
        code: '1.2.4',
        title: 'Tijdelijke klassen in de Molenwijk',
        until: 'a5',
        rounds: {
          y23: {
            at: 'postponed a r -',
            progress: `Voor de containerklassen kwam er geen akkoord met de eigenaar van het terrein. We zoeken niet verder zolang het masterplan van {1.2.2} niet klaar is.`,
            time: `De klassen zouden er staan in september 2023. Dat is niet gelukt.`,
          },
          h24: {
            at: 'stopped - - -',
            progress: `Geschrapt. De taskforce rekende uit dat tijdelijke klassen er pas zouden staan wanneer de nieuwe vleugel al in aanbouw is. Het krediet gaat naar het ontwerp van De Wilgenhoek.`,
          },
        },
      },
    ],
  },
];

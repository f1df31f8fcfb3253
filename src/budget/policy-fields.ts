/**
 * Policy fields as governments used them from 2014 to 2026 (Flemish investment exports, bbc.md section 4): `# domain`,
 * `## subdomain`, and the fields. The ministerial list may hold more; a code that is not here is unknown to us, not wrong.
 */
export const policyFieldList = `# 0 Algemene financiering
## 00 Algemene financiering
0010 Algemene overdrachten tussen de verschillende bestuurlijke niveaus
0020 Fiscale aangelegenheden
0030 Financiële aangelegenheden
0040 Transacties in verband met de openbare schuld
0050 Patrimonium zonder maatschappelijk doel
0090 Overige algemene financiering
# 1 Algemeen bestuur
## 010 Politieke organen
0100 Politieke organen
0101 Officieel ceremonieel
## 011 Algemene diensten
0110 Secretariaat
0111 Fiscale en financiële diensten
0112 Personeelsdienst en vorming
0113 Archief
0114 Organisatiebeheersing
0115 Welzijn op het werk
0119 Overige algemene diensten
## 013 Administratieve dienstverlening
0130 Administratieve dienstverlening
## 015 Internationale samenwerking
0150 Internationale relaties
## 016 Hulp aan het buitenland
0160 Hulp aan het buitenland
## 017 Binnengemeentelijke decentralisatie
0170 Binnengemeentelijke decentralisatie
0171 Gemeentelijk/stedelijk wijkoverleg
## 019 Overig algemeen bestuur
0190 Overig algemeen bestuur
# 2 Zich verplaatsen en mobiliteit
## 02 Zich verplaatsen en mobiliteit
0200 Wegen
0210 Openbaar vervoer
0220 Parkeren
0290 Overige mobiliteit en verkeer
# 3 Natuur en milieubeheer
## 030 Afval- en materialenbeheer
0300 Ophalen en verwerken van huishoudelijk afval
0309 Overig afval- en materialenbeheer
## 031 Waterbeheer
0310 Beheer van regen- en afvalwater
0319 Overig waterbeheer
## 032 Vermindering van de milieuverontreiniging
0320 Sanering van bodemverontreiniging
0329 Overige vermindering van milieuverontreiniging
## 034 Bescherming van biodiversiteit, landschappen en bodem
0340 Aankoop, inrichting en beheer van natuur, groen en bos
0341 Erosiebestrijding
0349 Overige bescherming van biodiversiteit, landschappen en bodem
## 035 Klimaat en energie
0350 Klimaat en energie
## 038/9 Overige milieubescherming
0380 Participatie en sensibilisatie
0381 Geïntegreerde milieuprojecten
0390 Overige milieubescherming
# 4 Veiligheidszorg
## 040 Politiediensten
0400 Politiediensten
## 041 Brandweer
0410 Brandweer
## 042/4 Overige hulpdiensten
0420 Dienst 100
0430 Civiele bescherming
0440 Overige hulpdiensten
## 045/9 Overige elementen van openbare orde en veiligheid
0450 Rechtspleging
0470 Dierenbescherming
0480 Bestuurlijke preventie (incl. GAS)
0490 Overige elementen van openbare orde en veiligheid
# 5 Ondernemen en werken
## 050 Handel en middenstand
0500 Handel en middenstand
## 051 Nijverheid
0510 Nijverheid
## 052 Toerisme
0520 Toerisme - Onthaal en promotie
0521 Toerisme - Sectorondersteuning
0522 Toerisme - Infrastructuur
0529 Overige activiteiten inzake toerisme
## 053 Land-, tuin- en bosbouw
0530 Land-, tuin- en bosbouw
## 054 Visvangst
0540 Visvangst
## 055 Werkgelegenheid
0550 Tewerkstelling en activering
## 059 Overige economische zaken
0590 Overige economische zaken
# 6 Wonen en ruimtelijke ordening
## 060 Ruimtelijke planning
0600 Ruimtelijke planning
## 061 Gebiedsontwikkeling
0610 Gebiedsontwikkeling
## 062 Woonbeleid
0620 Grondbeleid voor wonen
0621 Bestrijding van krotwoningen
0622 Woonwagenterreinen
0629 Overig woonbeleid
## 063 Watervoorziening
0630 Watervoorziening
## 064 Elektriciteitsvoorziening
0640 Elektriciteitsvoorziening
## 065 Gasvoorziening
0650 Gasvoorziening
## 066 Communicatievoorzieningen
0660 Communicatievoorzieningen
## 067 Straatverlichting
0670 Straatverlichting
## 068 Groene ruimte
0680 Groene ruimte
## 069 Overige nutsvoorzieningen
0690 Overige nutsvoorzieningen
# 7 Cultuur en vrije tijd
## 070 Culturele instellingen
0700 Musea
0701 Cultuurcentrum
0702 Schouwburg, concertgebouw, opera
0703 Openbare bibliotheken
0705 Gemeenschapscentrum
0709 Overige culturele instellingen
## 071 Evenementen
0710 Feesten en plechtigheden
0711 Openluchtrecreatie
0712 Festivals
0719 Overige evenementen
## 072 Erfgoed
0720 Monumentenzorg
0721 Archeologie
0729 Overig beleid inzake het erfgoed
## 073 Overig kunst- en cultuurbeleid
0739 Overig kunst- en cultuurbeleid
## 074 Sport
0740 Sportsector- en verenigingsondersteuning
0741 Sportpromotie en -evenementen
0742 Sportinfrastructuur
0749 Overig sportbeleid
## 075 Jeugd
0750 Jeugdsector- en verenigingsondersteuning
0751 Gemeentelijke dienstverlening gericht op kinderen & jongeren
0752 Infrastructuur en faciliteiten ten behoeve van kinderen en jongeren
0759 Overige activiteiten met betrekking tot jeugd
## 079 Erediensten en niet-confessionele levensbeschouwelijke gemeenschappen
0790 Erediensten
0791 Niet-confessionele levensbeschouwelijke gemeenschappen
# 8 Leren en onderwijs
## 080 Basisonderwijs
0800 Gewoon basisonderwijs
0801 Buitengewoon basisonderwijs
## 081 Secundair onderwijs
0810 Gewoon secundair onderwijs
0814 Leren en werken
0815 Buitengewoon secundair onderwijs
## 082 Deeltijds kunstonderwijs
0820 Deeltijds kunstonderwijs
## 083 Hoger en Volwassenenonderwijs
0830 Centra voor volwassenenonderwijs
0835 Hoger onderwijs
## 086 Ondersteunende diensten voor het onderwijs
0860 Centra voor leerlingenbegeleiding
0862 Huisvesting voor schoolgaanden
0869 Overige ondersteunende diensten voor het onderwijs
## 087/8 Algemeen onderwijsbeleid
0870 Sociale voordelen
0879 Andere voordelen
0889 Ondersteunende diensten voor het algemeen onderwijsbeleid
# 9 Zorg en opvang
## 090 Sociaal beleid
0900 Sociale bijstand
0902 Integratie van personen met vreemde herkomst
0903 Lokale opvanginitiatieven voor asielzoekers
0905 Dienst voor juridische informatie en advies
0909 Overige verrichtingen inzake sociaal beleid
## 091 Ziekte- en invaliditeit
0910 Woningen voor personen met een handicap
0911 Diensten en voorzieningen voor personen met een handicap
0919 Overige activiteiten inzake ziekte en invaliditeit
## 092 Werkloosheid
0920 Werkloosheid
## 093 Sociale huisvesting
0930 Sociale huisvesting
## 094 Gezin en kinderen
0940 Jeugdvoorzieningen
0941 Gezinsvervangende tehuizen
0943 Gezinshulp
0944 Preventieve gezinsondersteuning
0945 Kinderopvang
0946 Thuisbezorgde maaltijden
0947 Klusjesdienst
0949 Overige gezinshulp
## 095 Ouderen
0950 Ouderenwoningen
0951 Dienstencentra
0952 Assistentiewoningen
0953 Woon- en zorgcentra
0954 Dagzorgcentra
0959 Overige verrichtingen betreffende ouderen
## 098 Dienstverlening inzake volksgezondheid
0980 Sociale geneeskunde
0982 Ziekenhuizen
0983 Andere verpleeg- en verzorgingsinrichtingen
0984 Ontsmetting en openbare reiniging
0985 Gezondheidspromotie en ziektepreventie
0986 Eerstelijnsgezondheidszorg
0989 Overige dienstverlening inzake volksgezondheid
## 099 Begraafplaatsen, crematoria en lijkbezorging
0990 Begraafplaatsen
0991 Crematoria
0992 Lijkbezorging`;

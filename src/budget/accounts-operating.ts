/**
 * General accounts of the operating budget.
 * Facts of annex C of the ministerial decree of 26 June 2018 (bbc.md, section 4 [33]): `# side`, a rubric of schema T2
 * with its title, and under it each account with its title. `600/4` is 600 up to and including 604.
 */
export const operatingAccounts = `# uitgaven
I.A Operationele uitgaven
I.A.1 Goederen en diensten
600/4 Aankopen van grondstoffen, hulpstoffen en handelsgoederen
605 Aankopen van onroerende goederen bestemd voor verkoop
608 Ontvangen kortingen, ristorno's en rabatten (-)
6100/2 Huur, huurlasten en andere vergoedingen voor het gebruik van onroerende goederen
6103 Onderhoud en herstel van onroerende goederen
6110 Elektriciteit
6111 Gas
6112 Aardolieprodukten
6113 Andere energiebronnen
612 Verzekeringen
613/6 Andere diensten en leveringen
617 Uitzendkrachten en personen ter beschikking gesteld van het bestuur of van een boekhoudkundige entiteit binnen het bestuur
618 Bezoldigingen, premies voor buitenwettelijke verzekeringen, ouderdoms- en overlevingspensioenen van bestuurders die niet worden toegekend uit hoofde van een arbeidsovereenkomst.
I.A.2 Bezoldigingen, sociale lasten en pensioenen
I.A.2.a Politiek personeel
6200 Bezoldigingen en rechtstreekse sociale voordelen - politiek personeel
6210 Werkgeversbijdragen wettelijke verzekeringen - politiek personeel
6220 Werkgeversbijdragen voor bovenwettelijke verzekeringen - politiek personeel
I.A.2.b Vast benoemd niet-onderwijzend personeel
6201 Bezoldigingen en rechtstreekse sociale voordelen - vast benoemd personeel
6211 Werkgeversbijdragen wettelijke verzekeringen - vast benoemd personeel
6219 Werkgeversbijdragen wettelijke verzekeringen - responsabiliseringsbijdrage
6221 Werkgeversbijdragen voor bovenwettelijke verzekeringen - vast benoemd personeel
I.A.2.c Niet vast benoemd niet-onderwijzend personeel
6202/6 Bezoldigingen en rechtstreekse sociale voordelen - niet vast benoemd personeel
6212/6 Werkgeversbijdragen wettelijke verzekeringen - niet vast benoemd personeel
6222/6 Werkgeversbijdragen voor bovenwettelijke verzekeringen - niet vast benoemd personeel
I.A.2.d Onderwijzend personeel ten laste van het bestuur
6207 Bezoldigingen en rechtstreekse sociale voordelen - onderwijzend personeel ten laste van het bestuur
6217 Werkgeversbijdragen wettelijke verzekeringen - onderwijzend personeel ten laste van het bestuur
6227 Werkgeversbijdragen voor bovenwettelijke verzekeringen - onderwijzend personeel ten laste van het bestuur
I.A.2.e Onderwijzend personeel ten laste van andere overheden
6208 Bezoldigingen en rechtstreekse sociale voordelen - onderwijzend personeel ten laste van andere overheden
6218 Werkgeversbijdragen wettelijke verzekeringen - onderwijzend personeel ten laste van andere overheden
6228 Werkgeversbijdragen voor bovenwettelijke verzekeringen - onderwijzend personeel ten laste van andere overheden
I.A.2.f Andere personeelskosten
623 Andere personeelskosten
I.A.2.g Pensioenen en soortgelijke verplichtingen
6240 Pensioenen politiek personeel
6241 Pensioenen vast benoemd personeel
6242 Bijdrage herverzekering voor pensioenen van politiek en vast benoemd personeel
6243 Bijdrage herverzekering voor werkgeversbijdragen wettelijke verzekeringen
6244 Onttrekking herverzekering voor pensioenen van politiek en vast benoemd personeel (-)
6245 Onttrekking herverzekering voor werkgeversbijdragen wettelijke verzekeringen (-)
I.A.3 Individuele hulpverlening door het OCMW
6480 Leefloon
6481/9 Andere individuele hulpverlening
I.A.4 Toegestane werkingssubsidies
6490/4 Algemene werkingssubsidies
6495 Prijssubsidies
6496/9 Andere specifieke werkingssubsidies
I.A.5 Andere operationele uitgaven
640 Belastingen
642 Minderwaarde op de realisatie van operationele vorderingen
643/7 Andere operationele kosten
I.B Financiële uitgaven
I.B.1 Rente, commissies en kosten verbonden aan schulden
6500 Rente, commissies en kosten verbonden aan schulden
I.B.2 Andere financiële uitgaven
6502 Andere kosten van schulden
652 Minderwaarde op de realisatie van vlottende activa
653 Discontokosten op vorderingen
654 Gerealiseerde wisselresultaten
657/9 Andere financiële kosten
I.C Rechthebbenden uit het overschot van het boekjaar
6940 Rechthebbenden uit het overschot van het boekjaar
# ontvangsten
II.A Operationele ontvangsten
II.A.1.a Ontvangsten uit retributies
70000 Identiteitsbewijzen, verblijfsdocumenten, paspoorten, trouwboekjes, uittreksels
70001 Omgevingsvergunningen
70002 Conformiteitsattesten
70003 Vastgoedinformatie
70004/9 Retributies voor andere stukken
70010 Weginfrastructuur
70011 Onderhoud rioolnet
70012/9 Retributies voor andere werken voor derden
70020 Begraving / bijzetting / verstrooiing
70021 Graftekens
70022 Ontgraving
70023/9 Andere retributies inzake begraafplaatsen en lijkbezorging
70030 Diftar/ophaalronde
70031 Zakken, klevers, recipiënten
70032 Gebruik gemeentelijke containers
70033 Toegang recyclagepark
70034 Grof vuil
70035 Bedrijfsafval
70036 Opruiming sluikstorten
70037 Reinigen openbare weg
70038/9 Andere retributies inzake openbare hygiëne
70040 Vergunningen
70041 Bestuurderspassen
70042 Standplaatsmachtigingen
70043/9 Andere retributies inzake individueel bezoldigd personenvervoer
70050 Plaatsrecht markten
70051 Plaatsrecht kermissen
70052 Kaairechten
70053 Dagbladkiosken, frituurkramen, handelsinrichtingen
70054 Automatische verdelers
70055 Terrassen, tafels, stoelen
70056 Inname openbaar domein voor werken
70057 Inname openbaar domein voor werken aan nutsvoorzieningen
70058 Parkeervergoedingen
70059 Toegang lage emissiezone
70060 Huur van lokale infrastructuur
70061 Ontlening van materiaal
70062/9 Andere retributies inzake gebruik van openbaar domein en publieke middelen
70070 Onderwijs en kinder- en jeugdwerking
70071 Sportactiviteiten
70072/9 Andere retributies inzake onderwijs, jeugdwerking en sportactiviteiten
70080 Toerisme, culturele activiteiten en musea
70081 Bibliotheekdiensten
70082/9 Andere retributies inzake toerisme en cultuur
70090/9 Andere retributies
II.A.1.b Andere ontvangsten uit de werking
701/6 Andere verkopen en dienstprestaties
707 Prijssubsidies
708 Toegekende kortingen, ristorno's en rabatten (-)
II.A.2 Fiscale ontvangsten en boetes
II.A.2.a Aanvullende belastingen
7300 Opcentiemen op de onroerende voorheffing
7301 Aanvullende belasting op de personenbelasting
7302 Motorrijtuigen
7303 Gewestelijke milieuheffing
7304 Gewestbelasting op ongeschikte en/of onbewoonbare woningen
7305 Gewestbelasting op leegstand en verwaarlozing van bedrijfsruimten
7309 Andere aanvullende belastingen
II.A.2.b Andere belastingen
7310 Aansluiting riolering
7311 Aansluiting waterleiding
7312 Vervoer van personen die overlast veroorzaken
7313 Valse alarmmeldingen
7314 Weghalen, bewaren in beslag genomen voertuigen
7315 Afgifte identiteitsbewijzen, paspoorten, trouwboekjes, uittreksels
7316 Aanvragen omgevingsvergunningen
7318 Andere belastingen op de afgifte van administratieve stukken
7319 Andere belastingen op prestaties
7320 Verwerving zate
7321 Leggen straten
7322 Leggen riolen
7323 Leggen trottoirs
7324 Leggen inritten in trottoirs
7325 Leggen waterleiding
7326 Urbanisatiebelasting
7329 Andere verhaalbelastingen
73300 Onderhoud rioolnet
73301 Op rioolnet aangesloten en aansluitbare gebouwen
73302 Op waterleidingsnet aangesloten en aansluitbare gebouwen
73303 Ruiming aalputten
73304 Afkoppelen hemelwater
73310 Verblijf lijkenhuis
73311 Begraving / bijzetting / verstrooiing
73312 Lijkenvervoer
73313 Graftekens
73314 Ontgraving
73320 Jaarlijkse huisvuilbelasting
73321 Jaarlijkse milieubelasting
73322 Diftar / ophaalronde
73323 Afgifte zakken, klevers, recipiënten
73324 Gebruik gemeentelijke containers
73325 Toegang recyclagepark
73326 Grof vuil
73327 Bedrijfsafval
73328 Sluikstorten
73329 Reinigen openbare weg
7339 Andere belastingen inzake openbare hygiëne
73400 Algemene bedrijfsbelasting
73401 Exploitatie hinderlijke inrichtingen
73402 Drijfkracht
73403 Groeven: zand, kiezel, klei
73404 Steenbakkerijen
73405 Tabakslijterijen
73406 Drankslijterijen
73407 Openblijven van drankgelegenheden na het sluitingsuur
73408 Nachtwinkels en phoneshops
73409 Barpersoneel
73410 Privé-clubs
73411 Banken en financieringsinstellingen
73412 Wedkantoren
73413 Leurhandel
73414 Taxidiensten
73415 Diensten verhuur voertuigen met bestuurder
73416 Stortplaatsen
73417 Stapelplaatsen voor schroot / oude achtergelaten voertuigen/ materialen
73418 Tanks en vergaarbakken
73419 Verblijfsbelasting
73420 Kamers
73421 Kampeerterreinen / kampeerverblijfparken
73422 Reclameborden
73423 Lichtreclames
73424 Verspreiding kosteloos reclamedrukwerk
73425 Voertuigen met reclame
73426 Privé-wegwijzers
73499 Andere bedrijfsbelastingen
7350 Vermakelijkheden (festivals / evenementen)
7351 Vertoningen (films)
7352 Openbare bals
73600 Plaatsrecht markten
73601 Plaatsrecht kermissen
73602 Kaairechten
73603 Dagbladkiosken, frituurkramen, handelsinrichtingen
73604 Strandexploitaties
73605 Benzine-, olie- en persdrukpompen
73606 Automatische verdelers
73607 Standplaatsen huurrijtuigen
73608 Terrassen, tafels, stoelen
73609 Masten en pylonen
73610 Andere inname openbaar domein
73611 Parkeren
73699 Andere belastingen op het gebruik van het openbaar domein
7370 Bouwen
7371 Niet-bebouwde gronden
7372 Niet-bebouwde percelen
7373 Ontbreken van parkeerplaatsen
7374 Leegstaande woningen en gebouwen
7375 Krotten / verwaarloosde, ongeschikte of onbewoonbare woningen en gebouwen
7376 Leegstand / verkrotting bedrijfsruimten
7377 Tweede verblijven
7379 Andere belastingen op patrimonium
7380 Algemene gemeentebelasting
7381 Luxepaarden
7382 Honden
7389 Overige andere belastingen
II.A.2.c Boetes
7390 GAS-boetes voor lichte snelheidsovertredingen (GAS 5)
7391 GAS-boetes voor inbreuken inzake stilstaan, parkeren en autoluwe zones (GAS 4)
7392/5 Andere GAS-boetes
7396 Boetes in het kader van de lage emissiezone
7397/9 Andere administratieve sancties
II.A.3 Werkingssubsidies
II.A.3.a Algemene werkingssubsidies
74000 Gemeentefonds - basisdotatie
74001 Gemeentefonds - aanvullende dotaties
7401/4 Andere algemene werkingssubsidies
II.A.3.b Specifieke werkingssubsidies
7405/9 Specifieke werkingssubsidies
II.A.4 Recuperatie van individuele hulpverlening
7480 Recuperatie van leefloon
7481/9 Recuperatie van andere individuele hulpverlening
II.A.5 Andere operationele ontvangsten
742 Meerwaarde op de realisatie van operationele vorderingen
744 Inhouding pensioen
745/7 Andere operationele opbrengsten
II.B Financiële ontvangsten
750 Opbrengsten uit financiële vaste activa
751 Opbrengsten uit vlottende activa
752 Meerwaarde op realisatie van vlottende activa
7531 Intrestsubsidies
754 Gerealiseerde wisselresultaten
756 Betalingskorting
757 Lijfrente en eeuwigdurende renten
758 Terugvordering van financiële kosten
759 Andere financiële opbrengsten
II.C Tussenkomst van derden in het tekort van het boekjaar
7940 Tussenkomst door derden in het tekort van het boekjaar`;

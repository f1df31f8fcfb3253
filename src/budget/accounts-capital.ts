/**
 * General accounts of investments and of financing.
 * Facts of annex C of the ministerial decree of 26 June 2018 (bbc.md, section 4 [33]): `# side`, a rubric of schema T2
 * with its title, and under it each account with its title. `600/4` is 600 up to and including 604.
 */
export const investmentAccounts = `# uitgaven
I.A Investeringen in financiële vaste activa
I.A.1 Extern verzelfstandigde agentschappen
2801 Belangen in extern verzelfstandigde agentschappen - nog te storten bedragen (-)
2802 Vorderingen op extern verzelfstandigde agentschappen - nominale waarde
I.A.2 Intergemeentelijke samenwerkingsverbanden en soortgelijke entiteiten
2811 Belangen in intergemeentelijke samenwerkingsverbanden en soortgelijke entiteiten - nog te storten bedragen (-)
2812 Vorderingen op intergemeentelijke samenwerkingsverbanden en soortgelijke entiteiten - nominale waarde
I.A.3 Welzijnsverenigingen en andere verenigingen of vennootschappen voor maatschappelijk welzijn
2831 Belangen in welzijnsverenigingen en andere verenigingen of vennootschappen voor maatschappelijk welzijn - nog te storten bedragen (-)
2832 Vorderingen op welzijnsverenigingen en andere verenigingen of vennootschappen voor maatschappelijk welzijn- nominale waarde
I.A.4 Andere financiële vaste activa
2841 Andere aandelen - nog te storten bedragen (-)
2842 Niet-vastrentende effecten
2850 Vorderingen op rekening
2852 Vastrentende effecten
288 Borgtochten betaald in contanten
I.B Investeringen in materiële vaste activa
I.B.1 Gemeenschapsgoederen en bedrijfsmatige materiële vaste activa
I.B.1.a Terreinen en gebouwen
220 Terreinen - gemeenschapsgoederen
221 Gebouwen - gemeenschapsgoederen
222 Bebouwde terreinen - gemeenschapsgoederen
223 Andere zakelijke rechten op onroerende goederen - gemeenschapsgoederen
2290 Terreinen - bedrijfsmatige materiële vaste activa
2291 Gebouwen - bedrijfsmatige materiële vaste activa
2292 Bebouwde terreinen - bedrijfsmatige materiële vaste activa
2293 Andere zakelijke rechten op onroerende goederen - bedrijfsmatige materiële vaste activa
I.B.1.b Wegen en overige infrastructuur
224 Wegen
225 Andere infrastructuur betreffende de wegen
226 Waterlopen en waterbekkens
227 Riolering en afvalwaterzuivering
228 Andere onroerende infrastructuur
I.B.1.c Roerende goederen
230/4 Installaties, machines en uitrusting - gemeenschapsgoederen
235/9 Installaties, machines en uitrusting - bedrijfsmatige materiële vaste activa
240/4 Meubilair, kantooruitrusting en rollend materieel - gemeenschapsgoederen
245/9 Meubilair, kantooruitrusting en rollend materieel - bedrijfsmatige materiële vaste activa
I.B.1.d Vaste activa in leasing of op grond van een soortgelijk recht
250 Terreinen en gebouwen - gemeenschapsgoederen
251 Installaties, machines en uitrusting - gemeenschapsgoederen
252 Meubilair, kantooruitrusting en rollend materieel - gemeenschapsgoederen
253 Terreinen en gebouwen - bedrijfsmatige materiële vaste activa
254 Installaties, machines en uitrusting - bedrijfsmatige materiële vaste activa
255 Meubilair, kantooruitrusting en rollend materieel - bedrijfsmatige materiële vaste activa
I.B.1.e Erfgoed
270/4 Onroerend erfgoed
275/9 Roerend erfgoed
I.B.2 Andere materiële vaste activa
I.B.2.a Terreinen en gebouwen
260/4 Terreinen en gebouwen - andere materiële vaste activa
I.B.2.b Roerende goederen
265/9 Roerende goederen - andere materiële vaste activa
I.C Investeringen in immateriële vaste activa
210 Kosten van onderzoek en ontwikkeling
211 Concessies, octrooien, licenties, knowhow, merken en soortgelijke rechten
212 Goodwill
213 Vooruitbetalingen
214 Plannen en studies
I.D Toegestane investeringssubsidies
664 Toegestane investeringssubsidies
# ontvangsten
II.A Verkoop van financiële vaste activa
II.A.1 Extern verzelfstandigde agentschappen
2800 Belangen in extern verzelfstandigde agentschappen - aanschaffingswaarde
2802 Vorderingen op extern verzelfstandigde agentschappen - nominale waarde
II.A.2 Intergemeentelijke samenwerkingsverbanden en soortgelijke entiteiten
2810 Belangen in intergemeentelijke samenwerkingsverbanden en soortgelijke entiteiten - aanschaffingswaarde
2812 Vorderingen op intergemeentelijke samenwerkingsverbanden en soortgelijke entiteiten - nominale waarde
II.A.3 Welzijnsverenigingen en andere verenigingen of vennootschappen voor maatschappelijk welzijn
2830 Belangen in welzijnsverenigingen en andere verenigingen of vennootschappen voor maatschappelijk welzijn - aanschaffingswaarde
2832 Vorderingen op welzijnsverenigingen en andere verenigingen of vennootschappen voor maatschappelijk welzijn - nominale waarde
II.A.4 Andere financiële vaste activa
2840 Andere aandelen - aanschaffingswaarde
2842 Niet-vastrentende effecten
2850 Vorderingen op rekening
2852 Vastrentende effecten
288 Borgtochten betaald in contanten
II.B Verkoop van materiële vaste activa
II.B.1 Gemeenschapsgoederen en bedrijfsmatige materiële vaste activa
II.B.1.a Terreinen en gebouwen
220 Terreinen - gemeenschapsgoederen
221 Gebouwen - gemeenschapsgoederen
222 Bebouwde terreinen - gemeenschapsgoederen
223 Andere zakelijke rechten op onroerende goederen - gemeenschapsgoederen
2290 Terreinen - bedrijfsmatige materiële vaste activa
2291 Gebouwen - bedrijfsmatige materiële vaste activa
2292 Bebouwde terreinen - bedrijfsmatige materiële vaste activa
2293 Andere zakelijke rechten op onroerende goederen - bedrijfsmatige materiële vaste activa
II.B.1.b Wegen en overige infrastructuur
224 Wegen
225 Andere infrastructuur betreffende de wegen
226 Waterlopen en waterbekkens
227 Riolering en afvalwaterzuivering
228 Andere onroerende infrastructuur
II.B.1.c Roerende goederen
230/4 Installaties, machines en uitrusting - gemeenschapsgoederen
235/9 Installaties, machines en uitrusting - bedrijfsmatige materiële vaste activa
240/4 Meubilair, kantooruitrusting en rollend materieel - gemeenschapsgoederen
245/9 Meubilair, kantooruitrusting en rollend materieel - bedrijfsmatige materiële vaste activa
II.B.1.d Vaste activa in leasing of op grond van een soortgelijk recht
250 Terreinen en gebouwen - gemeenschapsgoederen
251 Installaties, machines en uitrusting - gemeenschapsgoederen
252 Meubilair, kantooruitrusting en rollend materieel in leasing of op grond van een soortgelijk recht - gemeenschapsgoederen
253 Terreinen en gebouwen - bedrijfsmatige materiële vaste activa
254 Installaties, machines en uitrusting - bedrijfsmatige materiële vaste activa
255 Meubilair, kantooruitrusting en rollend materieel in leasing of op grond van een soortgelijk recht - bedrijfsmatige materiële vaste activa
II.B.1.e Erfgoed
270/4 Onroerend erfgoed
275/9 Roerend erfgoed
II.B.2 Andere materiële vaste activa
II.B.2.a Terreinen en gebouwen
260/4 Terreinen en gebouwen - andere materiële vaste activa
II.B.2.b Roerende goederen
265/9 Roerende goederen - andere materiële vaste activa
II.C Verkoop van immateriële vaste activa
210 Kosten van onderzoek en ontwikkeling
211 Concessies, octrooien, licenties, knowhow, merken en soortgelijke rechten
212 Goodwill
213 Vooruitbetalingen
214 Plannen en studies
II.D Investeringssubsidies en -schenkingen
150 Investeringssubsidies en -schenkingen in kapitaal met vordering op korte termijn
4951 Vorderingen wegens investeringssubsidies in kapitaal die binnen het jaar vervallen
4952 Vorderingen wegens prefinanciering investeringssubsidies die binnen het jaar vervallen`;

export const financingAccounts = `# uitgaven
I.A Vereffening van financiële schulden
I.A.1 Periodieke aflossing van leningen en leasings
421 Obligatieleningen
4220 Leasingschulden en soortgelijke schulden in het kader van PPS-overeenkomsten
4221 Andere leasingschulden en soortgelijke schulden aan kredietinstellingen
4222 Andere leasingschulden en soortgelijke schulden aan andere entiteiten dan kredietinstellingen
4233 Schulden aan kredietinstellingen aangegaan door het bestuur
4234 Schulden aan kredietinstellingen wegens borgstelling voor andere entiteiten
424 Andere leningen
I.A.2 Niet-periodieke aflossing van leningen en leasings
171 Obligatieleningen
1720 Leasingschulden en soortgelijke schulden in het kader van PPS-overeenkomsten
1721 Andere leasingschulden en soortgelijke schulden aan kredietinstellingen
1722 Andere leasingschulden en soortgelijke schulden aan andere entiteiten dan kredietinstellingen
1733 Schulden aan kredietinstellingen aangegaan door het bestuur
1734 Schulden aan kredietinstellingen wegens borgstelling voor andere entiteiten
174 Andere leningen
I.B Vereffening van niet-financiële schulden
425 Operationele schulden
426 Ontvangen vooruitbetalingen op ruiltransacties
428 Borgtochten ontvangen in contanten
4290 Andere niet-financiële schulden uit ruiltransacties
4291 Niet-financiële schulden uit niet-ruiltransacties
I.C Toegestane leningen en betalingsuitstel
I.C.1 Toegestane leningen
2903 Vorderingen wegens toegestane leningen - nominale waarde
2904 Vorderingen wegens tussenkomst in gewaarborgde leningen - nominale waarde
I.C.2 Toegestaan betalingsuitstel
2900 Operationele vorderingen uit ruiltransacties - nominale waarde
2905 Andere niet-operationele vorderingen uit ruiltransacties - nominale waarde
2910 Operationele vorderingen uit niet-ruiltransacties - nominale waarde
2915 Andere niet-operationele vorderingen uit niet-ruiltransacties - nominale waarde
I.D Vooruitbetalingen
2906 Vooruitbetalingen op ruiltransacties
I.E Kapitaalsverminderingen
100 Kapitaal
# ontvangsten
II.A Aangaan van financiële schulden
II.A.1 Aangaan van financiële schulden bij kredietinstellingen
1721 Andere leasingschulden en soortgelijke schulden aan kredietinstellingen
1733 Schulden aan kredietinstellingen aangegaan door het bestuur
1734 Schulden aan kredietinstellingen wegens borgstelling voor andere entiteiten
II.A.2 Aangaan van financiële schulden bij andere entiteiten
171 Obligatieleningen
1720 Leasingschulden en soortgelijke schulden in het kader van PPS-overeenkomsten
1722 Andere leasingschulden en soortgelijke schulden aan andere entiteiten dan kredietinstellingen
174 Andere leningen
II.B Aangaan van niet-financiële schulden
175 Operationele schulden uit ruiltransacties
176 Ontvangen vooruitbetalingen op ruiltransacties
178 Borgtochten ontvangen in contanten
179 Andere niet-financiële schulden uit ruiltransacties
18 Schulden op lange termijn uit niet-ruiltransacties
II.C Vereffening van toegestane leningen en betalingsuitstel
II.C.1 Terugvordering van toegestane leningen
II.C.1.a Periodieke terugvorderingen van toegestane leningen
4943 Vorderingen wegens toegestane leningen die binnen het jaar vervallen
4944 Vorderingen wegens tussenkomst in gewaarborgde leningen die binnen het jaar vervallen
II.C.1.b Niet-periodieke terugvorderingen van toegestane leningen
2903 Vorderingen wegens toegestane leningen - nominale waarde
2904 Vorderingen wegens tussenkomst in gewaarborgde leningen - nominale waarde
II.C.2 Vereffening van betalingsuitstel
4945 Andere vorderingen op lange termijn uit ruiltransacties die binnen het jaar vervallen
4955 Andere vorderingen op lange termijn uit niet-ruiltransacties die binnen het jaar vervallen
II.D Vereffening van vooruitbetalingen
2906 Vooruitbetalingen op ruiltransacties
II.E Kapitaalsverhogingen
101 Niet-opgevraagd kapitaal
II.F Bijdragen en schenkingen niet gekoppeld aan operationele activiteiten of aan de verwerving van vaste activa
158 Bijdragen en schenkingen niet gekoppeld aan operationele activiteiten of aan de verwerving van vaste activa`;

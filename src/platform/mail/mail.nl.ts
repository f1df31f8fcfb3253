/** Why a mail was not sent, and what is wrong with the settings. */
export const mailWords = {
  expired: 'Dit bericht kon niet op tijd vertrekken en is niet meer verstuurd.',
  unsure:
    'Het versturen werd onderbroken. Misschien is dit bericht vertrokken; het wordt niet opnieuw verstuurd.',
  badUrl: 'SMTP_URL klopt niet. Geef een adres als smtp://gebruiker:wachtwoord@server:587 of smtps://server.',
  noFrom: 'MAIL_FROM ontbreekt. Geef de afzender van mails, bijvoorbeeld: Beleidsspoor <spoor@gemeente.be>',
  badFeedback: 'FEEDBACK_MAIL klopt niet. Geef één mailadres, bijvoorbeeld: toegankelijk@gemeente.be',
  badAddress: 'SITE_URL klopt niet. Geef het adres van de website, bijvoorbeeld: https://spoor.gemeente.be',
};

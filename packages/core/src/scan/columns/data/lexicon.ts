/**
 * The words of headers in nl, en, fr and de, by what they mean. A header is read as the set of its meanings, so that
 * `Datum laatste bestelling`, `last_order_date` and `dateDerniereCommande` are one.
 *
 * A word may carry several meanings at once (voornaam = given name), joined by +.
 */
export const lexicon = `
account: account accounts rekeninghouder
staff: staff salesperson salesrep supportrep salespersoon accountmanager verkoper vertegenwoordiger salesrep behandelaar
email: mails emails gemaild email mail mailen emailen emailadres mailadres emailaddress courriel mel epost emailadresse mailaddress emailid eml
phone: telefonisch telefonische telefonisches telephonique gebeld fixe vast festnetz phone telephone telefoon tel telefon fon telnr telefoonnr rufnummer telefoonnummer telefonnummer phonenumber bellen call calls called anrufen appeler belt
phone+mobile: port mobile mobiel mobiele mobiles gsm handy portable mobil cell cellphone mobilfunk mobielnr mobilephone gsmnr mobilnummer
sms: sms whatsapp sendmm mms tekstbericht
fax: fax telefax
post: post postal postmail poststukken brief briefpost briefe courrier voiepostale postalmail postalemail
push: push
given+name: voornaam voornamen prenom prenoms vorname vornamen firstname forename givenname givennames fname voorn roepnaam rufname
given: given prename fore voor vor
family+name: achternaam familienaam familienname nachname lastname surname familyname lname nomdefamille achternam geslachtsnaam sname zuname
family: family famille familie
name: name naam names namen
nom: nom noms
full: full volledige volledig complet complete vollstandiger vollstandig samengesteld display
full+name: fullname volledigenaam displayname
middle: middle tweede second
middle+name: middlename
particle: tussenvoegsel tussenvoegsels voorvoegsel voorvoegsels tussenvgsl infix particule namenszusatz vorsatzwort
salutation: salutation aanhef civilite anrede aanspreektitel aanspreekvorm greeting honorific prefix
title: title titel titre
initials: voorletter initials voorletters initialen initiales voorl initiaal
suffix: suffix achtervoegsel
nick: nickname username gebruikersnaam loginid loginname benutzername screenname pseudo
gender: gender sex geslacht sexe geschlecht
birth: birth geboorte naissance geburts geburt dob bday birthday verjaardag geb anniversaire geburtstag gebdatum nele ne birthdate
age: age leeftijd alter
marital: gezinssituatie gezins familienstand marital burgerlijke familienstand matrimoniale matrimonial huwelijkse gehuwd civilstatus burgerlijkestaat
income: income inkomen revenus einkommen salary salaris loon gehalt salaire jaarinkomen verdienst inkomens
children: children kids kinderen kinder enfants kids kind enfant
home: home huis woning maison haus eigenheim residence
owner: owner eigenaar proprietaire eigentumer besitzer beheerder
home+owner: homeowner huiseigenaar koopwoning woningbezit eigenwoning
education: education opleiding opleidingsniveau studie diploma bildung ausbildung etudes studieniveau schooling
occupation: occupation beroep profession metier beruf beroepsgroep
job+title: jobtitle functietitel functieomschrijving functienaam jobtitel berufsbezeichnung intituleposte
job: job function functie fonction funktion position positie poste stelle rang
role: role rol roles rollen rolle buyingrole contacttype contactrole
company: company bedrijf firma organisatie organization organisation entreprise societe unternehmen werkgever employer onderneming business zaak store shop employeur raison firmen instelling vendor supplier leverancier
company+name: companyname relatienaam bedrijfsnaam firmennaam organisatienaam handelsnaam raisonsociale firmanaam ondernemingsnaam storename
legalform: rechtsvorm rechtsform legalform
legal: legal juridique juridische rechtliche gesetzliche
form: form forme vorm formulier formulaire formular
companynumber: kvk kvknummer kbo kboonummer ondernemingsnummer siret siren siretnummer btw btwnummer vat vatnumber tva ust ustid handelsregisternummer companynumber umsatzsteuer steuernummer taxid
industry: industry branche sector secteur industrie sbi naics nace bedrijfstak
department: department afdeling abteilung departement service dienst division
street: street straat strasse rue adres adresse address addressline straatnaam streetaddress adresregel strassenname adressline line1 voie
contract: contract abonnementsnummer
housenumber: huisnummer hausnummer huisnr hausnr housenumber busnummer toevoeging huisnummertoevoeging numeroderue
postcode: pc postc postcode zip zipcode plz postleitzahl codepostal postalcode cp postkode
city: city town plaats woonplaats stad gemeente ville commune ort stadt wohnort localite localiteit vestigingsplaats plaatsnaam woonpl
region: state province provincie region regio bundesland county staat kanton canton stateprovince
country: country land pays landcode countrycode landencode countryregion codepays lander
code: code
id: id rowguid nr n number nummer numero key sleutel identifier uuid guid num kenmerk referentie reference ref ids identifiant
recordid: recordid rowid euid leid
person: lidmaatschap lidmaatschaps membership mitgliedschaft customer klant client kunde kunden contact person persoon personne lid member adherent mitglied mitglieds subscriber abonnee abonne abonnent lead relatie donateur user gebruiker benutzer debiteur debiteuren deelnemer participant prospect businessentity klanten clients customers contacten contacts contactpersoon ansprechpartner profile profiel consument individu individual employee medewerker mitarbeiter gast guest patient leden membre membres abonnes teilnehmer donor donateurs gever spender donneur
order: order orders bestelling bestellingen bestel bestell commande commandes bestellung bestellungen invoice factuur facture rechnung purchase aankoop achat kauf transaction transactie transaktion sale sales verkoop vente ventes verkauf salesorder ordered besteld gekocht achete gekauft bought conversion koop gift giften gaven donatie donaties donation donations don dons spende spenden factuurnr ordernr invoiced billed purchased purchases invoices auftrag auftrags
date: vom date datum dat am at on op le time timestamp tijd tijdstip moment zeit zeitpunkt heure day dag datetime dd uhrzeit quand when du since sinds depuis seit vanaf stamp tstamp dt gmt utc
since: since sinds depuis seit vanaf eintritt eintritts toetreding adhesion
start: start ingang ingangs aanvang aanvangs debut beginn begin startdatum begindatum
mandate: machtiging machtigings mandaat mandat mandate incassomachtiging incasso sepa lastschrift lastschriftmandat prelevement
card: kaart card carte karte
ticket: ticket tickets toegangskaart billet eintrittskarte
redeemed: ingewisseld verzilverd redeemed eingelost
first: erst first eerste premier premiere erste erstes ersten erster earliest
last: last laatste laatst dernier derniere letzte letzter letztes letzten recent latest recente meest recentste
created: wervingsdatum werving add aangeleverd created create creation aangemaakt aanmaak cree creee erstellt erstellung added toegevoegd invoer registered registration registratie registriert joined ingevoerd angelegt erfasst opgenomen ajout ajoute enregistre insert inserted entered toevoeg aanlever aangemeldop opgevoerd einfuge anlage anlagedatum
updated: mod upd updated update modified gewijzigd wijziging mutatie aangepast modifie modification geandert anderung changed change bijgewerkt maj laatstgewijzigd lastmodified modif aktualisiert bewerkt
activity: activity activities activiteit active actief aktivitat activite seen interaction interactie visit visited bezoek aktiv engagement actif besuch visite engaged bezocht session sessie
contacted: contactmoment contactmomenten kontakt contacted contacte kontaktiert gecontacteerd benaderd
open: open opened opens geopend ouverture ouvert offnung geoffnet ouvertures
click: click clicked clicks klik geklikt clic klick geklickt clique kliks
login: signin login logged inlog ingelogd connexion signin logon inloggen einloggen connecte eingeloggt
signup: signup aanmelding aanmeld aangemeld anmeldung anmelde angemeldet inschrijving inschrijf ingeschreven inscription inscrit inscrite abonnement abonnements subscribe subscribed subscription aboniert abonniert
consent: mag consent consents toestemming toestemmings consentement einwilligung einwilligungs optin optins akkoord permission permissions permissie zustimmung zustimmungs accord gdpr avg rgpd dsgvo accepts accepte accepted opting autorisation agreed marketable
opt: opt
in: in
out: out
newsletter: newsletter nieuwsbrief nieuwsbrieven infolettre mailing mailings mailinglist newsletters bulletin
marketing: aanbieding aanbiedingen offres offers angebote marketing reclame werbung werbe publicite promotion promotions promotie commercial promotional commerciele bulk solicit
optout: stop blokkade blokkeren blokkering block blocking exclude excluded exclusion uitsluiten uitgesloten uitsluiting exclu exclus ausgeschlossen ausschluss sperre werbesperre refus weigering geweigerd stopzetting widersprochen withdrawn withdrawal ingetrokken intrekking widerrufen widerruf spam optout optedout unsubscribe unsubscribed unsub uitgeschreven uitschrijf uitschrijving uitschrijven afgemeld afmeld afmelding afmelden desabonne desabonnement desinscrit desinscription abgemeldet abmelde abmeldung abbestellt blacklist blacklisted suppressed suppression suppressions suppress donotcontact donot blocklist blocklisted bezwaar opposition widerspruch verzet optouts blocked geblokkeerd gesperrt robinson dnc
optout+phone: donotcall donotphone belmeniet belmenietregister bloctel infofilter
optout+email: donotemail donotmail
optout+post: postfilter
optedout: opted
not: not no geen niet ne pas kein keine nicht nooit never ohne sans zonder dont
approach: demarcher demarchage contacter contacteren gecontacteerd kontaktieren benaderen benaderbaar kontaktaufnahme versturen
bounce: npai bounce bounced bounces hardbounce softbounce onbestelbaar cleaned clean undeliverable bouncing unzustellbar invalid quarantined
confirmed: confirm confirmed confirmation bevestigd bevestiging confirme confirmee bestatigt bestatigung bestatigungs doi bevestigings verified geverifieerd emailconfirmation
double: double dubbele dubbel doppel doppelte
ip: ip ipadres ipaddress adresseip ipadresse
source: wervingskanaal wervingsbron wijze methode method manier source bron herkomst origine quelle herkunft leadsource acquisition kanaal channel origin via leadbron provenance kampagne campagne campaign verkregen utm referrer canal bronbestand
detail: detail details drill drilldown down sub medium content term
reason: reason reden raison motif grund
wording: text tekst texte wording versie version statement formulation formulering verklaring wortlaut libelle
legalbasis: grondslag rechtsgrond rechtsgrondslag rechtsgrundlage legalbasis lawfulbasis
legalbasis: verwerkingsgrondslag
basis: basis base basislegal
lawful: lawful
status: status statut toestand zustand etat
stage: stage lifecycle fase phase levenscyclus funnel pijplijn lifecyclestage lebenszyklus
type: type soort art categorie category kategorie klasse class groep groupe gruppe
deceased: deceased overleden overlijden overlijdens decede decedee deces verstorben death gestorven sterbe died verstorbene
protection: bewind bewindvoering bewindvoerder beschermingsbewind curatele curandus mentorschap schuldhulp schuldhulpverlening schuldsanering wsnp wilsonbekwaam handelingsonbekwaam tutelle curatelle surendettement betreuung schuldnerberatung guardianship conservatorship vulnerable kwetsbaar kwetsbare vulnerabilite
note: notes note opmerking opmerkingen remarks remark memo notitie notities commentaire commentaires remarque remarques bemerkung bemerkungen notiz notizen comment comments toelichting omschrijving description beschreibung vrijetekst kommentar kommentare bijzonderheden aantekeningen aantekening annotatie gespreksverslag verslag observations
tags: tags tag labels label segment segments lists lijsten listes kenmerken groepen categories list lijst liste etiquettes interesses interests interesse hobbys hobbies interets interessen schlagworte voorkeuren preferences
amount: contributie lidgeld cotisation beitrag saldo total totaal amount bedrag montant betrag summe prijs price prix preis revenue omzet umsatz spent spend value waarde subtotal lifetimevalue ltv totaldue gesamt chiffre bestedingen besteed totalspent tax taxamt freight kosten cost discount korting aov unitprice orderbedrag
quantity: units eenheden quantity qty aantal quantite anzahl menge stuks orderqty count nombre orderquantity
product: product article artikel produit sku item produkt productname productnaam
national: bsn burgerservicenummer sofinummer sofi rijksregister rijksregisternummer rrn niss insz registrenational nir securitesociale sozialversicherungsnummer steuerid nationalid ssn nino nationalinsurance codicefiscale dni pesel nationalidnumber svnr nationaal cpr personnummer passport paspoort paspoortnummer passeport reisepass ausweis identiteitskaart identitycard idkaart idnummer identitynumber
social: linkedin facebook twitter instagram xing skype tiktok profileurl
website: website url web homepage webseite siteweb site
location: location locatie latitude longitude lat lng lon geo geolocation coordinates
score: spaarpunten puntensaldo puntentotaal punktestand score rating points scoring punten sterren punkte
iban: iban rekening rekeningnummer bankrekening bankrekeningnummer kontonummer compte bankaccount bankaccountnumber accountiban konto rib creditcard creditcardnumber kreditkarte
language: taalvoorkeur voorkeurstaal sprachpraferenz languages talen langues language taal langue sprache locale lang culture voertaal taalcode
end: vervaldatum verval vervalt expiry expires expiration expire ablauf echeance austritt austritts uittreding deaktiviert deactivated gedeactiveerd desactive end einde eind ende fin opzeg opzegging beeindigd beeindiging cancelled canceled resiliation kundigung lapsed opgezegd closed churned verlopen einddatum uitdienst terminated ended cancellation gekundigt afgesloten expired
track: cookie cookies track tracking volgen suivi followemail nachverfolgung pixel trackers profiling
ship: due ship shipped verzend verzonden livraison lieferung delivery due stock levering leverdatum lever geleverd livre versand liefer sent verzendings verstuurd hire pay payment betaal betaaldatum betaling paiement zahlung
photo: photo foto picture avatar image
partner: partner partners partenaires partenaire derden tiers dritte dritten thirdparty thirdparties
nationality: nationality nationaliteit nationalite staatsangehorigkeit citizenship
geo: useragent timezone gmtoff dstoff tijdzone
emailpromotion: emailpromotion
employeecount: numberemployees aantalmedewerkers employees
`;

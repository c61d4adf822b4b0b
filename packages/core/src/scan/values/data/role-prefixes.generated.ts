/*
 * Local parts of role mailboxes (info, sales, administratie), without first names, places and fillers.
 * Source: github.com/mbalatsko/role-based-email-addresses-list, list.txt, commit fbecd9a875a9.
 * Licence: MIT, Copyright (c) 2025 Maksym Balatsko. The licence text is in NOTICE.md.
 * Data, one space or line break between entries; do not edit by hand.
 */
export const rolePrefixes = `
abm-alerts abuse academy accessibility account account-services accountant accounting accountmanager
accountmanagers accounts accountspayable acquisition adm admin admin1 administracao administracion
administrador administratie administratif administration administrativo administrator administrators admins
adminteam admisiones admissions adops ads ads-account-noreply advertise advertise-noreply advertising
advertisingsales advice advisor advisors adwords affiliate affiliates agency agents alarm alarms alert
alerts alerts-noreply alerts-qa all all-employees all-pms all-staff all-team all-users all.employees
all.staff all.users all_staff alla alle allemployees allhands allsales allstaff allstudents allteachers
allteam allusers alumni ambassador ambassadors amministrazione analysts analytics animation announce
announcements ap api app application applications apply appointments apps archives arin arin-abuse asistente
ask asset assistanthead assistencia assistenza associates associates-all ateam atencionalcliente atendimento
auctions auto-confirm automated automated.testing automation available b2bdata backend backend-dev backup bd
benefits bestellung biblioteca bibliotheque billing bills biuro biz bizdev booking bookings bot brand
branding brandsolutions buchhaltung bugs bulletins business business_team businessdevelopment butik calendar
calendar-notification campaign campaigns campusteam capacitacion care career careers catering central centro
ceo ceos channel-sales chartering chat chat-noreply chatter citymanagers classof2016 classof2017 classof2018
classof2019 classroom classroom_teachers client clientes clientservices clinic cloud co-op coach coaches
coaching code colaboradores colegio comenzi comercial comercial1 comercial2 comments comments-noreply
commercial commerciale commissions committee comms communication communications community company
company.wide compete competition complaints compliance compras compta comptabilite comunicacao comunicacion
comunicaciones comunicazione concierge conference connect consultant consultas consulting consultoria
contabil contabilidad contabilidade contabilita contact contact-us contactenos contacto contactus contador
contato content contractor contractors contracts controller coordinator copyright coreteam corp corporate
corporatesales council courrier course courses creative crew crm cs csm csteam cultura culture customer
customer.service customercare customerfeedback customers customerservice customerservicecenter
customerservices customersuccess customersupport custserv daemon data database deals delivery demo
departures deploy deputy deputyhead design designer designers dev developer developers development devnull
devops devs devteam digest digital digsitesvalue direccion direction directo director directors directory
diretoria direzione discuss dispatch diversity dns do-not-reply do_not_reply docs domain domainmanagement
domains donations donors donotreply download dreamteam drive-shares-dm-noreply ecommerce editor editorial
editors editors-noreply education eletters emergency employment enews eng eng-all engagement engenharia
engineering engineers english english-personalized-digest enq enquire enquires enquiries enquiry enrollment
enterprise envio equipe equipo error errors escritorio event events everybody everyone exec execs execteam
executive executives expenses expert experts export facilities facturacion faculty faq farmacia faturamento
fax fbl feedback fellows finance financeiro financeiro2 finanzas firmapost fiscal form-submission founders
franchise frontdesk frontend frontoffice fte ftp fulfillments fulltime fund-ops fundraising general geral
gerencia giving global gm google-workspace-alerts-noreply googlealerts-noreply grants graphics group
groups-noreply growth hackathon hackers head head.office headoffice heads headteacher hello help helpdesk hi
highschool hiring hit-reply hola hosting hostmaster hotel hq hr hr.dept hrdept hsstaff hsteachers
human_resources humanresources ideas implementation import inbound inbox info infopremium infor informacion
informatica information informatique informativo infra infrastructure ingenieria innkeeper innovation inoc
inquiries inquiry insidesales insights instant-updates instructor insurance integration integrations intern
internal internal-noreply international internet interns internship invest investment investor
investorrelations investors investorservices invitations invites invoice invoices invoicing ir ispfeedback
ispsupport it ithelp itsupport job jobalerts-noreply jobs jobs-listings jobs-noreply join jornalismo junk
kontakt kundeservice lab laboratorio labs latam launch lead leaders leadership leadership-team
leadershipteam leads learn learning leasing legal letters library licensing links list list-request
listingupdates listmanager listproc listserv loan-ops login loginotp logistica logistics logistiek
looker-studio-noreply mailbox maildaemon mailer mailer-daemon mailerdaemon mailing mailman maintenance
majordomo management management-group management.team management_team manager managers marketing
marketing-ops marketing-team marketingteam marketplace media meeting meetup member members memberservices
membership membersuccess mentor mentors merchant merchants messages-noreply messaging-digest-noreply metrics
mgmt middleschool misc mkt mktg mobile monitor monitoring moreinfo msstaff msteachers network newbiz
newbusiness news news-noreply newsletter newsletters newsletters-noreply nntp no-reply no-reply-forms
no.replay no.reply no.reply.alerts no_reply noc noreply noreply-apps-scripts-notifications noreply-dmarc
noreply-spamdigest noresponse northamerica nospam notes notificaciones notification notification.external
notifications notifications-noreply notify nps nyoffice offboarding offers office officeadmin officemanager
officers officestaff offtopic oficina onboarding online onsite ooo operaciones operations ops order orders
ordini outage outreach owners parents partner partners partnerships parts pay payment payments payroll
people peoplemanagers peopleops performance personnel phish phishing photos pkginfo planning platform pm
portfolio post postbox postfix postmaster ppc pr prefeitura presales press presse privacy procurement prod
produccion product product-team product.growth product.management product.managers product.team production
productmanagers products productteam produto program programs project projectmanagers projects promo
promotions protocollo proveedores publicidade publisher publishers publishing pullrequests-reply purchase
purchases purchasing qa qualidade questions quotes receipts recepcion reception receptionist recommendations
recruit recruiter recruiters recruiting recruitment recrutement recursoshumanos redacao redaccion redaction
redazione referrals reg register registrar registration reklama reminder reminders report reporting reports
request requests reserva reservaciones reservas reservation reservations response retail revenue rezervari
rfp rh ripe-abuse rnd root rrhh rsreply rsvp sac sale sales sales-team sales.team sales1 sales2
salesengineers salesforce salesops salesteam sc-noreply schedule school schooloffice science sdr search
secretaria secretariaat secretaris secretary security sekretariat selectsupport sellersupport sem seniors
seo server service serviceclient servicedesk services servicioalcliente sf-office sfoffice sfteam
shareholders shipping shop shopify shopping signup signups sistemas site smtp social socialclub socialmedia
socios software solutions soporte sos spam sponsorship staff startups stats store store-news strategy
student students studio submissions submit subscribe subscriptions success suggestions superintendent
supervisor supervisors suporte supply support support-team supportteam suprimentos survey sysadmin system
systemmessage systems talent tax teacher teachers team team-sales-enablement teamleaders teamleads tech
technical technik technology techops techsupport techteam tecnologia tesoreria the.principal theoffice
theteam tickets timesheets todos tools trade trainers training transport treasurer trustees turismo
undisclosed-recipients unsubscribe update updates usenet users usteam uucp ux vendas vendas1 vendas2 vendors
ventas ventas1 ventas2 verkauf voice-noreply voicemail volunteer volunteering volunteers vorstand warehouse
watercooler web webadmin webdesign webdev webinar webinars webmaster webnotification website webteam welcome
whois wholesale wordpress work workshop workspace-noreply writers www www-data zakaz zentrale
`;

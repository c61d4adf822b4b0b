import { describe, expect, test } from 'vitest';
import { recogniseColumns } from './recognise.ts';
import type { Vendor } from './vendors.ts';

const roles = (fileName: string, header: string, ...rows: string[]) => {
  const split = (line: string) => line.split(line.includes(';') ? ';' : ',');
  const found = recogniseColumns({ fileName, header: split(header), samples: rows.map(split) });
  return { ...found, of: Object.fromEntries(found.columns.map((column) => [column.header, column.role])) };
};

const exports: readonly (readonly [Vendor, string, string, Record<string, string>])[] = [
  [
    'hubspot',
    'hubspot-crm-exports-all-contacts.csv',
    'Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Primary Associated Company ID,Last Activity Date,Lead Status,Marketing contact status,Create Date,Associated Company,Job Title,Country/Region,City,Lifecycle Stage,Original Source,Original Source Drill-Down 1,Unsubscribed from all email,Marketing email confirmation,Buying role',
    {
      'Record ID': 'personKey',
      Email: 'email',
      'Phone Number': 'phone',
      'Contact owner': 'ignore',
      'Last Activity Date': 'lastContactedAt',
      'Marketing contact status': 'ignore',
      'Create Date': 'createdAt',
      'Associated Company': 'company',
      'Job Title': 'jobTitle',
      'Country/Region': 'country',
      'Lifecycle Stage': 'lifecycleStage',
      'Original Source': 'source',
      'Original Source Drill-Down 1': 'sourceDetail',
      'Unsubscribed from all email': 'optOut.email',
      'Marketing email confirmation': 'doubleOptIn',
      'Buying role': 'contactRole',
    },
  ],
  [
    'hubspot',
    'contacts.csv',
    'email,firstname,lastname,jobtitle,company,phone,mobilephone,city,zip,country,lifecyclestage,hs_lead_status,createdate,lastmodifieddate,hs_email_optout,hs_legal_basis',
    {
      email: 'email',
      jobtitle: 'jobTitle',
      mobilephone: 'mobile',
      zip: 'postcode',
      hs_email_optout: 'optOut.email',
      hs_legal_basis: 'legalBasis',
      createdate: 'createdAt',
    },
  ],
  [
    'mailchimp',
    'subscribed_members_export_1a2b3c.csv',
    'Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS',
    {
      'Email Address': 'email',
      OPTIN_TIME: 'consentAt',
      OPTIN_IP: 'consentIp',
      CONFIRM_TIME: 'confirmedAt',
      CONFIRM_IP: 'confirmedIp',
      CC: 'country',
      NOTES: 'freeText',
      TAGS: 'tags',
      LAST_CHANGED: 'updatedAt',
    },
  ],
  [
    'mailchimp',
    'unsubscribed_members_export_1a2b3c.csv',
    'Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,UNSUB_TIME,UNSUB_CAMPAIGN_TITLE,UNSUB_CAMPAIGN_ID,UNSUB_REASON,UNSUB_REASON_OTHER,LEID,EUID,NOTES',
    {
      UNSUB_TIME: 'unsubscribedAt',
      UNSUB_REASON: 'unsubscribeReason',
      UNSUB_REASON_OTHER: 'unsubscribeReason',
    },
  ],
  [
    'brevo',
    'export.csv',
    'EMAIL;LASTNAME;FIRSTNAME;SMS;EMAIL_BLACKLISTED;SMS_BLACKLISTED;ADDED_TIME;MODIFIED_TIME',
    {
      EMAIL: 'email',
      LASTNAME: 'lastName',
      FIRSTNAME: 'firstName',
      SMS: 'mobile',
      EMAIL_BLACKLISTED: 'optOut.email',
      SMS_BLACKLISTED: 'optOut.sms',
      ADDED_TIME: 'createdAt',
      MODIFIED_TIME: 'updatedAt',
    },
  ],
  [
    'brevo',
    'contacts.csv',
    'EMAIL;NOM;PRENOM;SMS;OPT_IN;DOUBLE_OPT-IN;EMAIL_BLACKLISTED;SMS_BLACKLISTED',
    { NOM: 'lastName', PRENOM: 'firstName', OPT_IN: 'consentStatus.email', 'DOUBLE_OPT-IN': 'doubleOptIn' },
  ],
  [
    'activecampaign',
    'contacts.csv',
    'Email,First Name,Last Name,Phone,Tags,Date Created,IP,Status',
    { Email: 'email', Tags: 'tags', 'Date Created': 'createdAt', IP: 'ip', Status: 'consentStatus.email' },
  ],
  [
    'salesforce',
    'Contact.csv',
    'Id,IsDeleted,MasterRecordId,AccountId,LastName,FirstName,Salutation,Name,MailingStreet,MailingCity,MailingState,MailingPostalCode,MailingCountry,Phone,Fax,MobilePhone,HomePhone,Email,Title,Department,LeadSource,Birthdate,Description,OwnerId,HasOptedOutOfEmail,HasOptedOutOfFax,DoNotCall,CreatedDate,CreatedById,LastModifiedDate,SystemModstamp,LastActivityDate,EmailBouncedReason,EmailBouncedDate,IndividualId',
    {
      Id: 'personKey',
      AccountId: 'organisationKey',
      LastName: 'lastName',
      Salutation: 'salutation',
      Name: 'fullName',
      MailingPostalCode: 'postcode',
      MobilePhone: 'mobile',
      Title: 'jobTitle',
      LeadSource: 'source',
      Birthdate: 'birthDate',
      Description: 'freeText',
      HasOptedOutOfEmail: 'optOut.email',
      HasOptedOutOfFax: 'optOut.fax',
      DoNotCall: 'optOut.phone',
      CreatedDate: 'createdAt',
      CreatedById: 'ignore',
      EmailBouncedReason: 'bounceReason',
      EmailBouncedDate: 'bouncedAt',
      LastActivityDate: 'lastContactedAt',
    },
  ],
  [
    'dynamics',
    'Active Contacts.xlsx',
    '(Do Not Modify) Contact,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,First Name,Last Name,Full Name,Email,Email Address 2,Business Phone,Mobile Phone,Company Name,Job Title,Address 1: City,Address 1: Country/Region,donotbulkemail,donotphone,donotpostalmail',
    {
      'First Name': 'firstName',
      'Full Name': 'fullName',
      Email: 'email',
      'Business Phone': 'phone',
      'Mobile Phone': 'mobile',
      'Company Name': 'company',
      'Job Title': 'jobTitle',
      'Address 1: City': 'city',
      'Address 1: Country/Region': 'country',
      donotbulkemail: 'optOut.email',
      donotphone: 'optOut.phone',
      donotpostalmail: 'optOut.post',
    },
  ],
  [
    'mautic',
    'contacts.csv',
    'title,firstname,lastname,city,address1,state,zipcode,country,email,phone,company,website,facebook,twitter,ip,points',
    {
      title: 'salutation',
      firstname: 'firstName',
      address1: 'street',
      state: 'region',
      zipcode: 'postcode',
      email: 'email',
      website: 'website',
      facebook: 'socialProfile',
      ip: 'ip',
      points: 'score',
    },
  ],
  [
    'listmonk',
    'subscribers.csv',
    'uuid,email,name,attributes,status,created_at,updated_at',
    {
      uuid: 'personKey',
      email: 'email',
      name: 'fullName',
      attributes: 'freeText',
      status: 'consentStatus.email',
      created_at: 'createdAt',
      updated_at: 'updatedAt',
    },
  ],
  [
    'klaviyo',
    'klaviyo_export.csv',
    'Email,Klaviyo ID,First Name,Last Name,Organization,Title,Phone Number,Address,City,State / Region,Country,Zip Code,Latitude,Longitude,Source,IP Address,Email Marketing Consent,Email Marketing Consent Timestamp,SMS Marketing Consent,Historic Customer Lifetime Value,Historic Number Of Orders,First Active,Last Active,Profile Created On,Date Added,Last Open,Last Click,Email Suppressions,Email Suppressions Timestamp',
    {
      'Klaviyo ID': 'personKey',
      Organization: 'company',
      Title: 'jobTitle',
      'State / Region': 'region',
      'Zip Code': 'postcode',
      'IP Address': 'ip',
      'Email Marketing Consent': 'consentStatus.email',
      'Email Marketing Consent Timestamp': 'consentAt.email',
      'SMS Marketing Consent': 'consentStatus.sms',
      'Last Active': 'lastActivityAt',
      'Last Open': 'lastOpenAt',
      'Last Click': 'lastClickAt',
      'Email Suppressions': 'optOut.email',
      'Email Suppressions Timestamp': 'unsubscribedAt',
    },
  ],
  [
    'shopify',
    'customers_export.csv',
    'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address City,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags',
    {
      'Customer ID': 'personKey',
      'Accepts Email Marketing': 'consentStatus.email',
      'Accepts SMS Marketing': 'consentStatus.sms',
      'Default Address Country Code': 'country',
      'Default Address Zip': 'postcode',
      'Total Spent': 'amount',
      'Total Orders': 'orderCount',
      Note: 'freeText',
      'Tax Exempt': 'ignore',
    },
  ],
  [
    'woocommerce',
    'wc-customers.csv',
    'Name,Username,Last active,Sign up,Email,Orders,Total spend,AOV,Country / Region,City,Region,Postal code',
    {
      Name: 'fullName',
      Username: 'userName',
      'Last active': 'lastActivityAt',
      'Sign up': 'createdAt',
      Email: 'email',
      Orders: 'orderCount',
      'Country / Region': 'country',
      'Postal code': 'postcode',
    },
  ],
  [
    'pipedrive',
    'people.csv',
    'Person - Name,Person - First name,Person - Last name,Person - Title,Person - Organization,Person - Email - Work,Person - Email - Home,Person - Phone - Work,Person - Phone - Mobile,Person - Labels,Person - Marketing status,Person - Double opt-in,Person - Last email received,Organization - Name',
    {
      'Person - Name': 'fullName',
      'Person - First name': 'firstName',
      'Person - Last name': 'lastName',
      'Person - Title': 'jobTitle',
      'Person - Organization': 'company',
      'Person - Email - Work': 'email',
      'Person - Phone - Work': 'phone',
      'Person - Phone - Mobile': 'mobile',
      'Person - Labels': 'tags',
      'Person - Marketing status': 'consentStatus.email',
      'Person - Double opt-in': 'doubleOptIn',
      'Person - Last email received': 'lastActivityAt',
    },
  ],
  [
    'odoo',
    'mailing.contact.csv',
    'id,name,company_name,email,list_ids,country_id,tag_ids,is_blacklisted,message_bounce,opt_out',
    {
      id: 'personKey',
      name: 'fullName',
      company_name: 'company',
      email: 'email',
      list_ids: 'tags',
      country_id: 'country',
      is_blacklisted: 'optOut.email',
      opt_out: 'optOut.email',
    },
  ],
  [
    'odoo',
    'res.partner.csv',
    'id,name,email,function,parent_id/id,phone,company_type',
    { id: 'personKey', name: 'fullName', function: 'jobTitle', 'parent_id/id': 'organisationKey' },
  ],
];

describe('exports of the known vendors', () => {
  test.each(exports)('%s: %s', (vendor, file, header, expected) => {
    const found = roles(file, header);
    expect(found.vendor).toBe(vendor);
    expect(found.of).toMatchObject(expected);
    expect(found.table).toBe('people');
    expect(found.headerless).toBe(false);
  });
});

describe('what else a vendor export tells', () => {
  const header =
    'Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LEID,EUID';

  test('the status of Mailchimp members stands in the file name', () => {
    expect(roles('subscribed_email_audience_export_9f.csv', header).state).toBe('subscribed');
    expect(roles('x/unsubscribed_members_export_9f.csv', header).state).toBe('unsubscribed');
    expect(roles('cleaned_members_export_9f.csv', header).state).toBe('cleaned');
    expect(roles('nonsubscribed_members_export_9f.csv', header).state).toBe('non-subscribed');
  });

  test('a filled CONFIRM_TIME without OPTIN_TIME is no proof', () => {
    const imported = roles(
      'a.csv',
      header,
      'j@x.nl,J,K,2,,,2018-05-20 10:00:00,,1,a',
      'p@x.nl,P,K,2,,,2018-05-20 10:00:00,,2,b',
    );
    expect(imported.problems.map((problem) => problem.kind)).toContain('confirm-time-is-no-proof');
    const confirmed = roles(
      'a.csv',
      header,
      'j@x.nl,J,K,2,2018-05-20 09:58:00,1.2.3.4,2018-05-20 10:00:00,1.2.3.4,1,a',
    );
    expect(confirmed.problems).toEqual([]);
  });

  test('listmonk views and clicks are opens and clicks', () => {
    const views =
      'campaign_id,campaign_uuid,campaign_name,subscriber_id,subscriber_uuid,email,subscriber_name,created_at';
    expect(roles('views.csv', views).of).toMatchObject({
      created_at: 'lastOpenAt',
      subscriber_uuid: 'personKey',
    });
    expect(roles('clicks.csv', `${views},url`).of).toMatchObject({ created_at: 'lastClickAt' });
  });

  test('translated Dynamics exports by their hidden columns', () => {
    const french =
      '(Ne pas modifier) Contact,(Ne pas modifier) Somme de contrôle,Prénom,Nom,Fonction,Adresse e-mail,Téléphone professionnel';
    expect(roles('contacts.csv', french)).toMatchObject({
      vendor: 'dynamics',
      of: {
        Prénom: 'firstName',
        Nom: 'lastName',
        Fonction: 'jobTitle',
        'Adresse e-mail': 'email',
        'Téléphone professionnel': 'phone',
      },
    });
    const dutch =
      '(Niet wijzigen) Contactpersoon,(Niet wijzigen) Rijcontrolesom,Voornaam,Achternaam,E-mail,Zakelijke telefoon';
    expect(roles('contacts.csv', dutch).vendor).toBe('dynamics');
  });

  test('a plain customer list is nobody’s', () => {
    expect(roles('klanten.csv', 'Klantnummer,Naam,E-mail,Status').vendor).toBeUndefined();
    const zoho =
      'Record Id,Contact Owner,Lead Source,First Name,Last Name,Account Name,Email,Email Opt Out,Mailing Street,Mailing Zip';
    expect(roles('zoho.csv', zoho)).toMatchObject({
      of: { 'Email Opt Out': 'optOut.email', 'Mailing Street': 'street' },
    });
    expect(roles('zoho.csv', zoho).vendor).toBeUndefined();
    expect(
      roles('getresponse.csv', 'email,name,origin,ip_address,last_open,last_click').vendor,
    ).toBeUndefined();
  });
});

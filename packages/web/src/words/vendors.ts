const vendors: Readonly<Record<string, string>> = {
  hubspot: 'HubSpot',
  mailchimp: 'Mailchimp',
  brevo: 'Brevo',
  activecampaign: 'ActiveCampaign',
  salesforce: 'Salesforce',
  dynamics: 'Dynamics 365',
  mautic: 'Mautic',
  listmonk: 'listmonk',
  klaviyo: 'Klaviyo',
  shopify: 'Shopify',
  woocommerce: 'WooCommerce',
  pipedrive: 'Pipedrive',
  odoo: 'Odoo',
};

/** The system from which an export came, as it calls itself. */
export const vendorName = (id: string): string => vendors[id] ?? id;

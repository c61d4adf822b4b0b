import { describe, expect, test } from 'vitest';
import { borrowAcrossFiles } from './borrow-date-orders.ts';
import { planJoins } from './join-plan.ts';
import { recogniseColumns } from './recognise.ts';
import type { Recognition } from './recognition.ts';

const read = (fileName: string, header: string, ...rows: string[]): Recognition =>
  recogniseColumns({ fileName, header: header.split(','), samples: rows.map((row) => row.split(',')) });

const at = (tables: readonly Recognition[], name: string) =>
  tables.findIndex((table) => table.fileName === name);
const column = (table: Recognition, header: string) =>
  table.columns.findIndex((each) => each.header === header);

describe('adventureworks-b2c', () => {
  const customers = read(
    'customers.csv',
    'CustomerKey,Prefix,FirstName,LastName,BirthDate,MaritalStatus,Gender,EmailAddress,AnnualIncome,TotalChildren,EducationLevel,Occupation,HomeOwner',
    '11000,MR.,JON,YANG,04/08/1966,M,M,jon24@adventure-works.com,$90000 ,2,Bachelors,Professional,Y',
    '11001,MR.,EUGENE,HUANG,5/14/1965,S,M,eugene10@adventure-works.com,$60000 ,3,Bachelors,Professional,N',
    '11002,MR.,RUBEN,TORRES,08/12/1965,M,M,ruben35@adventure-works.com,$60000 ,3,Bachelors,Professional,Y',
  );
  const header =
    'OrderDate,StockDate,OrderNumber,ProductKey,CustomerKey,TerritoryKey,OrderLineItem,OrderQuantity';
  const sales2018 = read(
    'sales_2018.csv',
    header,
    '01/01/2018,10/17/2002,SO48797,385,14335,1,1,1',
    '1/15/2018,9/30/2002,SO48802,383,24923,9,1,1',
  );
  const sales2019 = read(
    'sales_2019.csv',
    header,
    '01/02/2019,12/05/2003,SO61285,529,23791,1,2,2',
    '01/03/2019,09/04/2003,SO61285,214,23791,1,3,1',
  );

  test('roles', () => {
    expect(customers.table).toBe('people');
    expect(customers.columns.map((each) => each.role)).toEqual([
      ...[
        'personKey',
        'salutation',
        'firstName',
        'lastName',
        'birthDate',
        'maritalStatus',
        'gender',
        'email',
        'income',
      ],
      ...['children', 'education', 'occupation', 'homeOwner'],
    ]);
    expect(customers.columns[4]?.dates?.order).toBe('mdy');
    expect(sales2018.table).toBe('orders');
    expect(sales2018.columns.map((each) => each.role)).toEqual([
      ...['orderDate', 'ignore', 'orderKey', 'otherKey', 'personKey', 'otherKey', 'product', 'quantity'],
    ]);
  });

  test('order lines find their customer', () => {
    const plan = planJoins([customers, sales2018, sales2019]);
    expect(plan.domains).toEqual([{ name: 'customer', tables: [0, 1, 2] }]);
    expect(plan.tables[1]?.person).toEqual({ domain: 'customer', column: 4, hops: [] });
    expect(plan.tables[2]?.links.map((link) => link.to.table)).toEqual([0]);
    expect(plan.apart).toEqual([]);
  });

  test('a file whose dates settle nothing takes the order of its sister', () => {
    expect(sales2019.columns[0]?.dates).toMatchObject({ ambiguous: 2 });
    expect(sales2019.problems).toContainEqual({ kind: 'dates-ambiguous', column: 0, count: 2 });
    const [, , borrowed] = borrowAcrossFiles([customers, sales2018, sales2019]);
    expect(borrowed?.columns[0]).toMatchObject({
      orderFrom: 'other-file',
      dates: { order: 'mdy', ambiguous: 0 },
    });
    expect(borrowed?.problems).toEqual([]);
  });
});

describe('adventureworks-b2b', () => {
  const tables = [
    read(
      'person.csv',
      'businessentityid,title,firstname,middlename,lastname,persontype,namestyle,suffix,modifieddate,rowguid,emailpromotion',
      '1,,Ken,J,Sanchez,EM,f,,2009-01-07 00:00:00,92c4279f-1207-48a3-8448-4636514eb7e2,0',
      '2,Ms.,Terri,Lee,Duffy,EM,f,,2008-01-24 00:00:00,d8763459-8aa8-47cc-aff7-c9079af79033,2',
    ),
    read(
      'emailaddress.csv',
      'BusinessEntityID,EmailAddressID,EmailAddress,ModifiedDate',
      '1,1,ken0@adventure-works.com,2020-01-07 00:00:00.000',
      '2,2,terri0@adventure-works.com,2019-01-23 00:00:00.000',
    ),
    read(
      'personphone.csv',
      'BusinessEntityID,PhoneNumber,PhoneNumberTypeID,ModifiedDate',
      '1,697-555-0142,1,2020-01-07 00:00:00.000',
      '2,819-555-0175,3,2019-01-23 00:00:00.000',
    ),
    read(
      'businessentitycontact.csv',
      'BusinessEntityID,PersonID,ContactTypeID,ModifiedDate',
      '292,291,11,2017-12-13 13:21:02.243',
      '294,293,11,2017-12-13 13:21:02.320',
    ),
    read(
      'contacttype.csv',
      'ContactTypeID,Name,ModifiedDate',
      '11,Owner,2019-04-30 00:00:00.000',
      '15,Purchasing Manager,2019-04-30 00:00:00.000',
    ),
    read(
      'store.csv',
      'BusinessEntityID,Name,SalesPersonID,AnnualSales,AnnualRevenue,BankName,NumberEmployees,ModifiedDate',
      '292,Next-Door Bike Store,279,800000,80000,United Security,13,2025-09-11 11:15:07.497',
      '294,Professional Sales and Service,276,800000,80000,International Bank,14,2025-09-11 11:15:07.497',
    ),
    read(
      'customer.csv',
      'CustomerID,PersonID,StoreID,TerritoryID,AccountNumber,ModifiedDate',
      '1,,934,1,AW00000001,2025-09-11 11:15:07.263',
      '11000,13531,,9,AW00011000,2025-09-11 11:15:07.263',
    ),
    read(
      'salesorderheader.csv',
      'salesorderid,shipmethodid,billtoaddressid,modifieddate,rowguid,onlineorderflag,status,orderdate,customerid,salespersonid,shipdate,accountnumber,totaldue',
      '43659,5,985,2011-06-07 00:00:00,79b65321-39ca-4115-9cba-8fe0903e12e6,f,5,2011-05-31 00:00:00,29825,279,2011-06-07 00:00:00,10-4020-000676,23153.2339',
    ),
    read(
      'salesorderdetail.csv',
      'salesorderid,orderqty,salesorderdetailid,unitprice,productid,rowguid',
      '43659,1,1,2024.994,776,b207c96d-d9e6-402b-8470-2cc176c42283',
      '43659,3,2,2024.994,777,7abb600d-1e77-41be-9fe5-b9142cfc08fa',
    ),
    read(
      'businessentityaddress.csv',
      'BusinessEntityID,AddressID,AddressTypeID,ModifiedDate',
      '1,249,2,2025-09-11 11:15:06.967',
      '2,293,2,2025-09-11 11:15:06.967',
    ),
    read(
      'address.csv',
      'AddressID,AddressLine1,AddressLine2,City,StateProvinceID,PostalCode,ModifiedDate',
      '1,1970 Napa Ct.,,Bothell,79,98011,2018-12-03 00:00:00.000',
      '2,9833 Mt. Dias Blv.,,Bothell,79,98011,2019-11-30 00:00:00.000',
    ),
    read(
      'stateprovince.csv',
      'StateProvinceID,StateProvinceCode,CountryRegionCode,IsOnlyStateProvinceFlag,Name,TerritoryID',
      '1,AB,CA,0,Alberta,6',
      '2,AK,US,0,Alaska,1',
    ),
    read(
      'countryregion.csv',
      'countryregioncode,modifieddate,name',
      'AD,2008-04-30 00:00:00,Andorra',
      'AE,2008-04-30 00:00:00,United Arab Emirates',
    ),
    read(
      'vendor.csv',
      'BusinessEntityID,AccountNumber,Name,CreditRating,PreferredVendorStatus,ActiveFlag',
      '1492,AUSTRALI0001,Australia Bike Retailer,1,1,1',
      '1494,ALLENSON0001,Allenson Cycles,2,1,1',
    ),
    read(
      'employee.csv',
      'BusinessEntityID,NationalIDNumber,LoginID,JobTitle,BirthDate,MaritalStatus,Gender,HireDate',
      '1,295847284,adventure-works\\ken0,Chief Executive Officer,1969-01-29,S,M,2009-01-14',
    ),
  ];
  const plan = planJoins(tables);
  const t = (name: string) => at(tables, name);
  const linksFrom = (name: string) =>
    plan.tables[t(name)]!.links.map(
      (link) => `${tables[t(name)]!.columns[link.from.column]!.header} → ${tables[link.to.table]!.fileName}`,
    );

  test('kinds', () => {
    expect(
      Object.fromEntries(tables.map((table) => [table.fileName.replace('.csv', ''), table.table])),
    ).toEqual({
      person: 'people',
      emailaddress: 'people',
      personphone: 'people',
      businessentitycontact: 'contacts-with-roles',
      contacttype: 'lookup',
      store: 'organisations',
      customer: 'links',
      salesorderheader: 'orders',
      salesorderdetail: 'orders',
      businessentityaddress: 'links',
      address: 'addresses',
      stateprovince: 'lookup',
      countryregion: 'lookup',
      vendor: 'organisations',
      employee: 'people',
    });
    expect(tables[t('employee.csv')]?.staff).toBe(true);
    expect(tables[t('person.csv')]?.staff).toBe(false);
  });

  test('roles', () => {
    const roles = (name: string) =>
      Object.fromEntries(tables[t(name)]!.columns.map((each) => [each.header, each.role]));
    expect(roles('person.csv')).toMatchObject({
      businessentityid: 'personKey',
      title: 'salutation',
      persontype: 'personType',
      emailpromotion: 'emailPromotion',
      suffix: 'nameSuffix',
    });
    expect(roles('businessentitycontact.csv')).toMatchObject({
      BusinessEntityID: 'organisationKey',
      PersonID: 'personKey',
      ContactTypeID: 'contactRoleKey',
    });
    expect(roles('contacttype.csv')).toMatchObject({ ContactTypeID: 'lookupKey', Name: 'lookupName' });
    expect(roles('store.csv')).toMatchObject({
      BusinessEntityID: 'organisationKey',
      Name: 'company',
      SalesPersonID: 'ignore',
      BankName: 'ignore',
    });
    expect(roles('customer.csv')).toMatchObject({
      CustomerID: 'otherKey',
      PersonID: 'personKey',
      StoreID: 'organisationKey',
    });
    expect(roles('salesorderheader.csv')).toMatchObject({
      orderdate: 'orderDate',
      customerid: 'personKey',
      salespersonid: 'ignore',
      shipdate: 'ignore',
      totaldue: 'amount',
    });
    expect(roles('employee.csv')).toMatchObject({ NationalIDNumber: 'nationalNumber', JobTitle: 'jobTitle' });
  });

  test('persons, their addresses and numbers are one domain', () => {
    expect(plan.domains.map((domain) => domain.name)).toEqual(['person']);
    for (const name of ['person.csv', 'emailaddress.csv', 'personphone.csv']) {
      expect(plan.tables[t(name)]?.person, name).toEqual({ domain: 'person', column: 0, hops: [] });
    }
    expect(plan.tables[t('businessentitycontact.csv')]?.person).toEqual({
      domain: 'person',
      column: 1,
      hops: [],
    });
  });

  test('an order finds its person over the customer, an order line over the order', () => {
    const header = tables[t('salesorderheader.csv')]!;
    const overCustomer = { table: t('customer.csv'), key: 0, value: 1 };
    expect(plan.tables[t('salesorderheader.csv')]?.person).toEqual({
      domain: 'person',
      column: column(header, 'customerid'),
      hops: [overCustomer],
    });
    expect(plan.tables[t('salesorderdetail.csv')]?.person).toEqual({
      domain: 'person',
      column: 0,
      hops: [{ table: t('salesorderheader.csv'), key: 0, value: column(header, 'customerid') }, overCustomer],
    });
  });

  test('contact roles, stores and addresses hang on', () => {
    expect(linksFrom('businessentitycontact.csv')).toEqual(
      expect.arrayContaining([
        'ContactTypeID → contacttype.csv',
        'BusinessEntityID → store.csv',
        'PersonID → person.csv',
      ]),
    );
    expect(linksFrom('customer.csv')).toContain('StoreID → store.csv');
    expect(linksFrom('businessentityaddress.csv')).toContain('AddressID → address.csv');
    expect(linksFrom('address.csv')).toEqual(['StateProvinceID → stateprovince.csv']);
    expect(linksFrom('stateprovince.csv')).toEqual(['CountryRegionCode → countryregion.csv']);
    expect(linksFrom('store.csv')).toEqual([]);
    expect(linksFrom('vendor.csv')).toEqual([]);
  });
});

describe('chinook', () => {
  const customer = read(
    'chinook_customer.csv',
    'CustomerId,FirstName,LastName,Company,Address,City,State,Country,PostalCode,Phone,Fax,Email,SupportRepId',
    '2,Leonie,Köhler,,Theodor-Heuss-Straße 34,Stuttgart,,Germany,70174,+49 0711 2842222,,leonekohler@surfeu.de,5',
  );
  const invoice = read(
    'chinook_invoice.csv',
    'InvoiceId,CustomerId,InvoiceDate,BillingAddress,BillingCity,BillingState,BillingCountry,BillingPostalCode,Total',
    '1,2,2021-01-01 00:00:00,Theodor-Heuss-Straße 34,Stuttgart,,Germany,70174,1.98',
  );

  test('an invoice is an order of its customer, in whatever order the files come', () => {
    for (const tables of [
      [customer, invoice],
      [invoice, customer],
    ]) {
      const plan = planJoins(tables);
      expect(plan.domains).toEqual([{ name: 'customer', tables: [0, 1] }]);
      expect(plan.tables[at(tables, 'chinook_invoice.csv')]?.person).toEqual({
        domain: 'customer',
        column: 1,
        hops: [],
      });
    }
    expect(customer.columns.map((each) => each.role)).toEqual([
      ...[
        'personKey',
        'firstName',
        'lastName',
        'company',
        'street',
        'city',
        'region',
        'country',
        'postcode',
        'phone',
        'fax',
      ],
      ...['email', 'ignore'],
    ]);
    expect(invoice.columns[2]?.role).toBe('orderDate');
  });
});

describe('other exports', () => {
  test('Dutch orders and English customers meet over a synonym', () => {
    const tables = [
      read('customers.csv', 'customer_id,name,email', '1,Jan,jan@x.nl'),
      read('bestellingen.csv', 'bestelnr,klantnr,besteldatum,bedrag', '7,1,2020-01-02,12.50'),
    ];
    expect(planJoins(tables).domains).toEqual([{ name: 'customer', tables: [0, 1] }]);
  });

  test('a foreign key bears the name of a table with a bare id', () => {
    const tables = [
      read('contacten.csv', 'id,naam,email', '1,Jan,jan@x.nl'),
      read('orders.csv', 'id,contact_id,order_date,total', '7,1,2020-01-02,12.50'),
    ];
    const plan = planJoins(tables);
    expect(plan.tables[1]?.links).toEqual([
      { from: { table: 1, column: 1 }, to: { table: 0, column: 0 }, because: 'named-after-table' },
    ]);
    expect(plan.domains[0]?.tables).toEqual([0, 1]);
  });

  test('record numbers of two systems are strangers; their e-mail columns remain', () => {
    const tables = [
      read(
        'hubspot.csv',
        'Record ID,First Name,Email,Lead Status,Create Date',
        '1,Jan,jan@x.nl,New,2020-01-01',
      ),
      read(
        'shopify.csv',
        'Customer ID,First Name,Email,Accepts Email Marketing,Total Spent,Total Orders',
        '1,Piet,piet@x.nl,yes,0,0',
      ),
    ];
    const plan = planJoins(tables);
    expect(plan.domains).toHaveLength(2);
    expect(plan.tables.map((table) => table.email)).toEqual([2, 2]);
  });

  test('orders without key and e-mail stand apart', () => {
    expect(planJoins([read('orders.csv', 'order_id,order_date,total', '7,2020-01-02,12.50')]).apart).toEqual([
      0,
    ]);
  });
});

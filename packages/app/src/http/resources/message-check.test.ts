import { expect, test } from 'vitest';
import { describeOnStores } from '../../testing/databases.ts';
import { testHouse } from '../../testing/test-house.ts';
import { testApi } from '../in-memory.fixture.ts';
import { messageCheckResource } from './message-check.ts';

describeOnStores('checking a message', (open) => {
  test('says point by point what is missing for its purpose', async () => {
    const house = await testHouse(open);
    const { post } = await testApi([messageCheckResource(house)]);
    const check = (asked: object) =>
      post(
        '/api/v1/message/check',
        { purpose: 'customer-offers', channel: 'email', ...asked },
        {
          'Accept-Language': 'nl',
        },
      );
    const answer = await check({
      body: 'Nu 20% korting op alles in de winkel van ons.',
      names: ['De Winkel'],
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      language: 'nl',
      points: [
        { about: 'unsubscribe', is: 'missing', shows: 'none', rule: 'eu-message-unsubscribe' },
        { about: 'sender', is: 'good' },
        { about: 'promotion', is: 'not-asked' },
        { about: 'products', is: 'look' },
      ],
      facts: { unsubscribe: 'none', identifiesSender: true, content: 'mixed' },
    });
    expect((await check({ body: 'x', purpose: 'lottery' })).status).toBe(422);
    expect((await check({ body: 'x', channel: 'fax' })).status).toBe(422);
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { faultsOf, type ObservedAnswer } from './api-contract';

const EXAMPLES = path.resolve(__dirname, '../../src/plugins/aftercare/server/src/openapi/examples');
const routine = () => JSON.parse(readFileSync(path.join(EXAMPLES, 'read-routine.json'), 'utf8'));

const answer = (over: Partial<ObservedAnswer>): ObservedAnswer => ({
  method: 'GET',
  url: '/api/aftercare/routines/calm-knees?locale=en',
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(routine()),
  ...over,
});
const error = (status: number, name: string, details: object = {}) =>
  JSON.stringify({ data: null, error: { status, name, message: 'No', details } });
const changed = (change: (data: Record<string, unknown>) => void) => {
  const body = routine();
  change(body.data);
  return JSON.stringify(body);
};

describe('an answer is held against the document', () => {
  it('and passes where it is what the document says', () => {
    expect(faultsOf(answer({}))).toEqual([]);
    expect(faultsOf(answer({ url: '/api/AFTERCARE/routines/calm%2Dknees/' }))).toEqual([]);
    expect(faultsOf(answer({ method: 'HEAD', body: '' }))).toEqual([]);
    expect(faultsOf(answer({ status: 304, body: '' }))).toEqual([]);
    expect(faultsOf(answer({ status: 404, body: error(404, 'NotFoundError') }))).toEqual([]);
    expect(faultsOf(answer({ status: 410, body: error(410, 'GoneError', { reason: 'unsafe' }) }))).toEqual(
      [],
    );
    expect(
      faultsOf(answer({ method: 'POST', status: 405, body: error(405, 'MethodNotAllowedError') })),
    ).toEqual([]);
    expect(faultsOf(answer({ url: '/admin/anything', status: 500, body: 'no' }))).toEqual([]);
  });

  it.each<[string, Partial<ObservedAnswer>]>([
    ['a field is too much', { body: changed((data) => Object.assign(data, { source: 'secret' })) }],
    ['a field is missing', { body: changed((data) => delete data.safety) }],
    [
      'a field deep inside is too much',
      { body: changed(({ safety }) => Object.assign(Object(safety), { note: '' })) },
    ],
    [
      'a word is not one of those',
      { body: changed((data) => Object.assign(data, { audience: 'everybody' })) },
    ],
    ['a date is none', { body: changed((data) => Object.assign(data, { reviewBy: 'soon' })) }],
    ['the media type is another', { headers: { 'content-type': 'text/html' } }],
    ['the status is unknown', { status: 202 }],
    ['the status is an error of ours', { status: 500, body: error(500, 'InternalServerError') }],
    ['a withdrawal has no reason', { status: 410, body: error(410, 'GoneError') }],
    ['an error tells too much', { status: 404, body: error(404, 'NotFoundError', { stack: 'x' }) }],
    ['a redirect leads nowhere', { status: 308, body: error(308, 'PermanentRedirect') }],
    ['there is no such operation', { url: '/api/aftercare/patients' }],
    [
      'an unknown path answers in another shape',
      { url: '/api/aftercare/patients', status: 404, body: 'Not Found' },
    ],
    ['an answer to HEAD has a body', { method: 'HEAD' }],
    ['a 304 has a body', { status: 304 }],
  ])('and fails where %s', (_, over) => {
    expect(faultsOf(answer(over))).not.toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** The floor: node:http that writes the same bytes with the same headers, and answers 304. */
const { body, headers } = JSON.parse(readFileSync(process.env.ANSWER_FILE, 'utf8'));
const bytes = Buffer.from(body, 'base64');

createServer((request, response) => {
  if (request.headers['if-none-match'] === headers.etag) {
    response.writeHead(304, {
      etag: headers.etag,
      vary: headers.vary,
      'cache-control': headers['cache-control'],
    });
    response.end();
    return;
  }
  response.writeHead(200, headers);
  response.end(bytes);
}).listen(Number(process.env.PORT), '127.0.0.1');

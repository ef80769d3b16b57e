import { readFileSync } from 'node:fs';
import Koa from 'koa';

/** Bare Koa with one middleware: the same bytes, the same headers, and 304 by Koa's own `fresh`. */
const { body, headers } = JSON.parse(readFileSync(process.env.ANSWER_FILE, 'utf8'));
const bytes = Buffer.from(body, 'base64');
const app = new Koa();

app.use((context) => {
  context.status = 200;
  context.set(headers);
  if (context.fresh) {
    context.status = 304;
    return;
  }
  context.body = bytes;
});
app.listen(Number(process.env.PORT), '127.0.0.1');

// proxy.mjs PRISM DESCRIPTION UPSTREAM: a proxy for another program. Prints its address; when it is told to end, what it
// complained about and how many requests it saw.
import { Prism } from './prism.mjs';

const [program, description, upstream] = process.argv.slice(2);
const prism = await Prism.start(program, description, upstream);
console.log(prism.url);
process.on('SIGTERM', () => {
  for (const line of prism.complaints()) console.log(line);
  console.log(`requests ${prism.log.split('\n').filter((line) => line.includes('Request received')).length}`);
  prism.stop();
  process.exit(0);
});

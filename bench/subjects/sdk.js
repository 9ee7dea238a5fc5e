// Peer: the core of the official SDK for Node.js, from build/bench/node_modules (`make bench-peers`).
// usage: sdk.js call URL IN_FLIGHT COUNT | sdk.js sign BODY_BYTES COUNT
"use strict";
const core = require("@huaweicloud/huaweicloud-sdk-core");
const { HcClient } = require("@huaweicloud/huaweicloud-sdk-core/HcClient");
const { DefaultHttpClient } = require("@huaweicloud/huaweicloud-sdk-core/http/DefaultHttpClient");
const { AKSKSigner } = require("@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner");

const [way, target, ...numbers] = process.argv.slice(2);
const credentials = new core.BasicCredentials().withAk("ACCESSKEY").withSk("0123456789abcdef0123456789abcdef01234567");
const query = { fw_instance_id: "ebf891cd-2163-48a0-9963-6309f99dd3c4", limit: 50, offset: 0 };

async function take(count, run) {
  const wall = process.hrtime.bigint();
  const cpu = process.cpuUsage();
  await run(count);
  const used = process.cpuUsage(cpu);
  const seconds = Number(process.hrtime.bigint() - wall) / 1e9;
  console.log(`count=${count} wall=${seconds} cpu=${(used.user + used.system) / 1e6}`);
}

async function calls(inFlight, count) {
  const url = new URL(target);
  credentials.withProjectId("09bb24e6fe80d23d2fa2c010b53b418c");
  const client = new HcClient(new DefaultHttpClient({}, [url.origin])).withEndpoints([url.origin]).withCredential(credentials);
  const one = async () => {
    const answer = await client.sendRequest({
      method: "GET", url: url.pathname, contentType: "application/json", queryParams: { ...query },
      pathParams: {}, headers: {}, data: {},
    });
    if (!answer.data.records[0]) throw new Error("no record");
  };
  const run = async (times) => {
    let begun = 0;
    await Promise.all(Array.from({ length: inFlight }, async () => {
      while (begun < times) {
        begun++;
        await one();
      }
    }));
  };
  // One call alone is the first.
  if (count > 1) await run(4 * inFlight);
  await take(count, run);
}

async function signatures(count) {
  const bytes = Number(target);
  const request = {
    method: bytes < 0 ? "GET" : "POST", headers: { "X-Project-Id": "09bb24e6fe80d23d2fa2c010b53b418c" },
    endpoint: "https://cfw.cn-north-4.myhuaweicloud.com/v1/09bb24e6fe80d23d2fa2c010b53b418c/capture-task",
    queryParams: query, data: bytes > 0 ? "x".repeat(bytes) : undefined,
  };
  const run = (times) => {
    for (let i = 0; i < times; i++) AKSKSigner.sign({ ...request, headers: { ...request.headers } }, credentials);
  };
  run(10);
  await take(count, run);
}

(way === "call" ? calls(Number(numbers[0]), Number(numbers[1])) : signatures(Number(numbers[0]))).catch((error) => {
  console.error(error);
  process.exit(1);
});

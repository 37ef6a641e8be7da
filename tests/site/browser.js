// The site in a real browser. argv: folder of node modules, the site, screenshots' folder, mode (seeds, hostile, many).
// Prints "ok WHAT" and "not ok WHAT: why" lines.
"use strict";
const path = require("path");
const { pathToFileURL } = require("url");
const [modules, site, shots, mode] = process.argv.slice(2);
const puppeteer = require(path.join(modules, "puppeteer-core"));
const axe = require.resolve(path.join(modules, "axe-core"));

const ok = what => console.log("ok " + mode + ": " + what);
const notOk = (what, why) => {
	console.log("not ok " + mode + ": " + what + ": " + String(why).replace(/\n/g, " "));
	process.exitCode = 1;
};
const check = (what, good, why) => good ? ok(what) : notOk(what, why);
const address = (file, rest = "") => pathToFileURL(path.join(site, file)).href + rest;

(async () => {
	const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox",
		"--allow-file-access-from-files=false"] });
	const page = await browser.newPage();
	const noise = [], outside = [];
	page.on("console", message => ["error", "warning"].includes(message.type()) && noise.push(message.text()));
	page.on("pageerror", error => noise.push(error.message));
	page.on("dialog", dialog => { noise.push("dialog " + dialog.message()); dialog.dismiss(); });
	page.on("request", request => {
		if (!request.url().startsWith(pathToFileURL(site).href))
			outside.push(request.url());
	});
	const quiet = what => {
		check(what + ": nothing on the console", !noise.length, noise.join("; "));
		check(what + ": no request leaves the folder", !outside.length, outside.join("; "));
		noise.length = outside.length = 0;
	};
	const accessible = async what => {
		await page.addScriptTag({ path: axe });
		const { violations } = await page.evaluate(() => window.axe.run());
		check(what + ": axe-core finds nothing", !violations.length,
			violations.map(v => v.id + " " + v.nodes[0].html).join("; "));
	};
	const ask = async query => {
		await page.evaluate(() => { document.getElementById("query").value = ""; });
		await page.focus("#query");
		await page.type("#query", query);
		await page.waitForFunction(() => !/looking/.test(document.getElementById("count").textContent));
		return page.$$eval("#results li", items => items.map(item => ({
			name: item.querySelector(".name").textContent, why: (item.querySelector(".why") || {}).textContent || "",
			text: item.querySelector(".text").textContent, href: item.querySelector("a").getAttribute("href") })));
	};
	const first = async (query, name) => {
		const rows = await ask(query);
		check("'" + query + "' finds " + name, rows.length && rows[0].name.split(", ").includes(name),
			rows.length ? rows.slice(0, 3).map(row => row.name).join(" ") : "nothing");
		return rows;
	};
	const shoot = async (name, width, scheme) => {
		await page.setViewport({ width, height: 900 });
		await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
		await page.screenshot({ path: path.join(shots, name + ".png") });
		await accessible(name);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		check(name + ": nothing is wider than the screen", wide <= 0, wide + " px");
	};

	if (mode === "seeds") {
		await page.goto(address("index.html"));
		await accessible("index");
		check("the field has the focus", await page.evaluate(() => document.activeElement.id) === "query", "it has not");
		for (const query of ["0xEFFF0002", "efff0002", "-268500990", "4026466306", "ISDSC_LOGIN_FAILED", "isdsc_login", "EFFF0002h",
			"0xefff0002L"])
			await first(query, "ISDSC_LOGIN_FAILED");
		const texts = (await ask("session type supported")).map(row => row.name);
		check("words of a text find it", texts.join() === "ISDSC_SESSION_TYPE_NOT_SUPPORTED", texts.join());
		await first("9601", "DNS_ERROR_ZONE_DOES_NOT_EXIST");
		await first("0x2581", "DNS_ERROR_ZONE_DOES_NOT_EXIST");
		await first("0x80072581", "DNS_ERROR_ZONE_DOES_NOT_EXIST");
		await first("2147952001", "DNS_ERROR_ZONE_DOES_NOT_EXIST");
		await first("-2147015295", "DNS_ERROR_ZONE_DOES_NOT_EXIST");
		let rows = await ask("0x80072581");
		check("an HRESULT says where the code stands in it", /Win32 error in HRESULT 0x80072581/.test(rows[0].why), rows[0].why);
		rows = await ask("no such thing as this");
		check("what is not there is not found", !rows.length &&
			/^0 codes/.test(await page.$eval("#count", e => e.textContent)), rows.length);
		await ask("0x80070005");
		const fields = await page.$$eval(".number figure", figures => figures.map(figure => [
			figure.querySelector("figcaption").textContent,
			...[...figure.querySelectorAll("dd")].map(dd => dd.textContent)].join("|")));
		check("an HRESULT is taken apart", fields[0] ===
			"As an HRESULT|failure|0|defined by Microsoft|no NTSTATUS|0|7 (0x007), Win32|5 (0x0005)", fields[0]);
		check("and as an NTSTATUS beside it", fields[1] ===
			"As an NTSTATUS|warning|defined by Microsoft|0|7 (0x007), Win32|5 (0x0005)", fields[1]);
		const bits = await page.$eval(".number svg", drawing => [...drawing.querySelectorAll("text")].filter(t =>
			t.getAttribute("y") === "32").map(t => t.textContent).join(""));
		check("its 32 bits are drawn", bits === "10000000000001110000000000000101", bits);
		await shoot("desktop-dark", 1200, "dark");
		await shoot("phone-light", 375, "light");
		check("the address holds the query", (await page.url()).endsWith("?q=0x80070005"), page.url());
		await page.goto(address("index.html", "?q=-268500990"));
		check("an address with a query answers it", (await page.$eval("#results .name", e => e.textContent)) === "ISDSC_LOGIN_FAILED",
			"it does not");
		await page.keyboard.press("Escape");
		check("Escape clears", (await page.$eval("#query", e => e.value)) === "" && !page.url().includes("?"), page.url());
		await page.keyboard.type("ISDSC_LOGIN");
		await page.keyboard.press("ArrowDown");
		check("an arrow key chooses", (await page.$$("#results li.chosen")).length === 1, "it does not");
		await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
		check("Enter opens the code", page.url().endsWith("iscsi-status-qualifiers.html#ISDSC_LOGIN_FAILED"), page.url());
		check("and the code is marked", await page.evaluate(() => document.querySelector(":target th").textContent) ===
			"ISDSC_LOGIN_FAILED", "it is not");
		await shoot("page-desktop-light", 1200, "light");
		await shoot("page-phone-dark", 375, "dark");
		await page.goto(address("system-error-codes--9000-11999-.html", "#DNS_ERROR_RCODE_FORMAT_ERROR"));
		check("a deep link leads to its code", await page.evaluate(() => {
			const box = document.querySelector(":target").getBoundingClientRect();
			return box.top >= 0 && box.bottom <= window.innerHeight;
		}), "it is not on the screen");
		quiet("search and pages");
		await page.setJavaScriptEnabled(false);
		await page.goto(address("index.html"));
		const links = await page.$$eval(".pages a", links => links.map(link => link.getAttribute("href")));
		check("without script: the pages are listed", links.length === 3, links.join(" "));
		await page.goto(address("names.html"));
		check("without script: every name has a link", (await page.$$("tbody a")).length === 341, "not so many");
	} else if (mode === "hostile") {
		await page.goto(address("index.html"));
		const rows = await ask("EVIL_ONE");
		check("markup in a text is text", rows[0].text.includes("<script>"), rows[0].text);
		await page.goto(address("evil.html"));
		check("no element of the page's own", !(await page.$$("script, iframe, object, form form, [onerror], [onclick]")).length,
			"there is one");
		const links = await page.$$eval("main a", links => links.map(link => link.href).filter(href => !/^(file|https?):/.test(href)));
		check("no link leads to a script", !links.length, links.join(" "));
		quiet("hostile texts");
	} else {
		await page.goto(address("index.html"));
		const total = await page.evaluate(() => window.statusgen.pages.reduce((sum, p) => sum + p.codes.split("\n").length, 0));
		check("15,000 codes are there", total >= 15000, total);
		await ask("words of no text");
		const took = [];
		for (const query of ["MANY_7_7", "0x70003", "-2", "code number 77", "many 3"]) {
			await ask(query);
			took.push(query + " " + (await page.evaluate(() => window.statusgen.took)).toFixed(1) + " ms");
		}
		console.log("# time to the first results: " + took.join(", "));
		quiet("many codes");
	}
	await browser.close();
})().catch(error => { notOk("the browser", error.stack); process.exit(1); });

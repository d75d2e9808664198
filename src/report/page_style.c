/* How a page looks: on a screen of any width, on a telephone, and on A4. */
#include "html_write.h"

#include "waymark/identity.h"
#include "waymark/memory.h"

/* Ink on white is 17:1, the grey of small print 8:1.  Nothing is told by colour alone. */
static const char *const style[] = {
	":root{color-scheme:light}",
	"*{box-sizing:border-box}",
	"html{-webkit-text-size-adjust:100%;text-size-adjust:100%}",
	"body{margin:0 auto;max-width:60rem;padding:1rem 1.25rem 3rem;color:#1a1a1a;",
	"background:#fff;font:1rem/1.45 system-ui,\"Liberation Sans\",Arial,sans-serif;",
	"overflow-wrap:break-word}",
	"h1{font-size:1.6rem;line-height:1.2;margin:.5rem 0 .75rem}",
	"h2{font-size:1.3rem;line-height:1.25;margin:2.25rem 0 .5rem;padding-top:.5rem;",
	"border-top:3px solid #1d4f7a}",
	"h3{font-size:1.05rem;margin:1.5rem 0 .4rem}",
	"p{margin:.4rem 0}",
	"a{color:#1d4f7a}",
	"nav ul{margin:.4rem 0;padding:0;list-style:none}",
	"nav li{display:inline-block;margin:0 1rem .2rem 0}",
	".small{font-size:.875rem;color:#4a4a4a}",
	".ref{font-weight:700;white-space:nowrap}",
	".hid{font-family:monospace;font-size:.85em;border:1px solid #8a1c1c;color:#8a1c1c;",
	"padding:0 .15em;white-space:nowrap}",
	"dl.who{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.5rem 0}",
	"dl.who dt{color:#4a4a4a}",
	"dl.who dd{margin:0;grid-column:2}",
	"figure{margin:.75rem 0}",
	"figcaption{font-size:.875rem;color:#4a4a4a;margin-top:.35rem}",
	"svg{display:block;width:100%;max-width:44rem}",
	"table{width:100%;border-collapse:collapse;margin:.5rem 0 1rem;font-size:.9375rem}",
	"caption{text-align:left;font-size:.875rem;color:#4a4a4a;padding:.2rem 0}",
	"th,td{text-align:left;vertical-align:top;padding:.35rem .5rem;",
	"border-bottom:1px solid #8c8c8c;font-weight:400}",
	"thead th{font-weight:700;border-bottom:2px solid #1a1a1a;vertical-align:bottom}",
	"th.group{font-weight:700;background:#eef2f6;border-bottom:1px solid #1a1a1a}",
	"table.counts{max-width:44rem}",
	".counts td,.counts thead th+th{text-align:right;font-variant-numeric:tabular-nums}",
	".counts th,.counts td{padding-top:.2rem;padding-bottom:.2rem}",
	".counts tbody th+td{font-weight:700}",
	".gaps .point{font-weight:700}",
	".gaps .asks,.gaps .step{margin:.3rem 0 0}",
	".said{margin:.2rem 0 0}",
	".label,.print{display:none}",
	".ruled td{height:2.4rem}",
	".sign tbody td,.sign tbody th{height:3rem;vertical-align:bottom}",
	".sign thead th{width:34%}",
	".sign thead th+th{width:auto}",
	".sign thead th+th+th{width:18%}",
	".form th{width:34%;font-weight:700}",
	".form td{min-height:2rem}",
	".form th.group{width:auto}",
	".form .read{color:#4a4a4a;font-size:.9em;font-weight:400}",
	".form ul{margin:.2rem 0 0;padding-left:1.1em}",
	"time{white-space:nowrap}",
	"footer{margin-top:2.5rem;border-top:1px solid #8c8c8c;padding-top:.5rem}",
	"@media (min-width:40.01rem),print{",
	".gaps .indicator{width:32%}",
	".gaps td{width:23%}",
	".gaps td+td{width:26%}",
	".gaps td+td+td{width:19%}",
	"}",
	"@media (max-width:40rem){",
	"body{padding:.5rem 1rem 2rem}",
	"dl.who{grid-template-columns:1fr}",
	"dl.who dd{grid-column:1;margin-bottom:.3rem}",
	".counts thead th+th{writing-mode:vertical-rl;text-align:left;",
	"padding:.35rem .1rem;line-height:1.2}",
	".counts td{padding:.35rem .2rem}",
	".stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}",
	".stack,.stack tbody,.stack tr,.stack th,.stack td,.stack caption{display:block;width:auto}",
	".stack th,.stack td{border-bottom:0;padding:.2rem 0}",
	".stack th.group{padding:.35rem .5rem}",
	".stack tr{border-bottom:1px solid #8c8c8c;padding:.35rem 0}",
	".stack .label{display:inline;color:#4a4a4a;margin-right:.35rem}",
	".ruled td{height:auto;min-height:2rem}",
	"}",
	"@page{size:A4;margin:16mm 14mm 18mm}",
	"@page{@bottom-right{content:\"Page \" counter(page) \" of \" counter(pages);",
	"font:9pt system-ui,sans-serif;color:#4a4a4a}}",
	"@media print{",
	"body{max-width:none;padding:0;font-size:10pt;line-height:1.35}",
	"h1{font-size:16pt}h2{font-size:13pt}h3{font-size:11pt}",
	"table{font-size:8.5pt}",
	"th,td{padding:.25rem .4rem}",
	".small,caption,figcaption{font-size:8.5pt}",
	"nav{display:none}",
	"a{color:inherit;text-decoration:none}",
	"*{-webkit-print-color-adjust:exact;print-color-adjust:exact}",
	"h1,h2,h3,caption,thead,tr.head{break-after:avoid}",
	"thead+tbody>tr:first-child{break-before:avoid}",
	".framework+.framework{break-before:page}",
	"tr,figure,dl.who,.sign,.counts tbody{break-inside:avoid}",
	"thead{display:table-header-group}",
	"tr.print{display:table-row}",
	"p{orphans:3;widows:3}",
	"}",
};

static void
style_text(struct buffer *text)
{
	for (size_t i = 0; i < sizeof(style) / sizeof(style[0]); i++)
		buffer_format(text, "\n%s", style[i]);
	buffer_text(text, "\n");
}

static void
put_policy(const struct html *html)
{
	struct buffer text = { 0 };
	char hash[DIGEST_BASE64_MAX];

	style_text(&text);
	fprintf(html->stream,
		"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
		"style-src 'sha256-%s'; base-uri 'none'; form-action 'none'\" />\n",
		digest_base64(digest_plain(text.text, text.length), hash));
	buffer_done(&text);
}

void
html_begin(const struct html *html)
{
	fputs("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\" />\n",
	      html->stream);
	put_policy(html);
	fputs("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n"
	      "<meta name=\"referrer\" content=\"no-referrer\" />\n"
	      "<title>",
	      html->stream);
}

void
html_begin_body(const struct html *html)
{
	struct buffer text = { 0 };

	style_text(&text);
	fprintf(html->stream, "</title>\n<style>%s</style>\n</head>\n<body>\n", text.text);
	buffer_done(&text);
}

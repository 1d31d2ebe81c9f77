package hsds

import (
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral"
)

// The limits. What lies beyond is refused with an error, or if it is one value,
// cut off with a finding.
const (
	MaxSize    = 64 << 20  // bytes of all files together
	MaxFiles   = 10_000    // files
	MaxRows    = 2_000_000 // records of all tables, nested ones too
	MaxValues  = 4_000_000 // values of one JSON document, or of one record if records stand one a line
	MaxDepth   = 64        // how deep JSON may be nested
	MaxColumns = 1_000     // columns of a table
	MaxValue   = 1 << 20   // bytes of one value
)

// Options say what a directory does not say of itself. The zero Options are
// useful.
type Options struct {
	Lang      i18n.Lang                    // the language it is written in; empty: not determined, and its texts stand under "und"
	Zone      *time.Location               // the time zone of its places; nil: not known
	Languages map[string]referral.Language // what its names of languages mean, whatever their case and accents: "Creole (limited)"
	Codes     map[string]term.Code         // the codes of its documents and accessibility, by its words for them
	Currency  string                       // the currency of amounts that state none, ISO 4217; empty: such an amount is not known
	Columns   map[string]string            // what its own columns mean: "services.Title" is "name". The table is named as in HSDS 3.1, the column as in the file
}

// ReadJSON reads a JSON document of HSDS 3.0 to 3.2 or Open Referral UK 1.0: a
// service with all that is nested in it, or another record; a list or a page of
// them; an object of lists by the names of their tables; or records one to a
// line. Pointers are those of the document; where records stand one to a line, the
// number of the record stands first, from 0.
//
// The error is an [i18n.Error], for what cannot be understood at all; nothing is
// returned then. The work is proportional to the size, apart from sorting.
func ReadJSON(data []byte, o Options) (referral.Listing, []*i18n.Error, error) {
	return read([]*source{{data: data}}, o)
}

// Read reads the files of a directory by their names: the tables of HSDS 1.1 to
// 3.2 (services.csv, or service.csv, or data/Services.CSV), and JSON documents
// as [ReadJSON] does, such as the pages of a list. Files with other endings and
// tables that no version has are findings.
//
// Records of the same id in several files are one record; what they say
// differently is a finding. The pointer of a finding begins with the name of the
// file; in a table Line and Column say where, in JSON what follows. The files are
// read in the order of their names.
func Read(files map[string][]byte, o Options) (referral.Listing, []*i18n.Error, error) {
	sources := make([]*source, 0, len(files))
	for _, name := range slices.Sorted(maps.Keys(files)) {
		var prefix strings.Builder
		prefix.WriteByte('/')
		escapePointer(&prefix, name)
		sources = append(sources, &source{name: name, data: files[name], prefix: prefix.String()})
	}
	return read(sources, o)
}

func read(sources []*source, o Options) (referral.Listing, []*i18n.Error, error) {
	l := &loader{o: &o, f: &findings{of: map[findingKey]*finding{}}, same: map[string]string{}}
	size := 0
	for _, s := range sources {
		size += len(s.data)
	}
	if size > MaxSize || len(sources) > MaxFiles {
		return referral.Listing{}, nil, i18n.Fail(pkgName, "too-large", wordsTooLarge, i18n.Int("bytes", MaxSize), i18n.Int("files", MaxFiles))
	}
	for _, s := range sources {
		l.file(s)
		if l.err != nil {
			return referral.Listing{}, nil, l.err
		}
	}
	if l.count == 0 {
		return referral.Listing{}, nil, i18n.Fail(pkgName, "nothing", wordsNothing)
	}
	l.unite()
	b := &builder{loader: l, lang: o.Lang}
	if b.lang == "" {
		b.lang = "und"
	}
	b.words = make(map[string]referral.Language, len(o.Languages))
	for _, k := range slices.Sorted(maps.Keys(o.Languages)) {
		b.words[i18n.Fold(k)] = o.Languages[k]
	}
	b.codes = make(map[string]term.Code, len(o.Codes))
	for _, k := range slices.Sorted(maps.Keys(o.Codes)) {
		b.codes[i18n.Fold(strings.TrimSpace(k))] = o.Codes[k]
	}
	b.build()
	if l.err != nil {
		return referral.Listing{}, nil, l.err
	}
	return b.out, l.f.done(), nil
}

// file reads one file by its name.
func (l *loader) file(s *source) {
	if s.name == "" {
		l.readJSON(s, -1)
		return
	}
	base := plainName(baseName(s.name))
	if base == "datapackage" {
		return // says what the tables are
	}
	ending := ""
	if i := strings.LastIndexByte(s.name, '.'); i >= 0 {
		ending = strings.ToLower(s.name[i+1:])
	}
	id := tableNamed(base)
	switch ending {
	case "csv", "tsv", "txt":
		if id < 0 {
			l.f.inFile("unknown-table", s, wordsUnknownTable, i18n.Label("table", clip(s.name)))
			return
		}
		l.readCSV(s, id)
	case "json", "ndjson", "jsonl", "geojson":
		l.readJSON(s, -1)
	default:
		l.f.inFile("unknown-table", s, wordsUnknownTable, i18n.Label("table", clip(s.name)))
	}
}

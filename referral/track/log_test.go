package track_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/referral/track"
)

func TestDocument(t *testing.T) {
	log := track.Log{
		ID: "isc", Title: i18n.Text{i18n.EN: "Crossroads"}, Machine: &track.Machine{ID: "gravity", Answer: 5},
		Cover: []cal.Period{{From: cal.Month(2026, 4), To: cal.Month(2026, 4)}},
		Contacts: []track.Contact{{
			ID: "c1", At: noon.In(time.FixedZone("", -4*60*60)), Kind: track.Assistance, Origin: track.From211, Channel: track.ByPhone, Person: "p1",
			Sex: "women", Age: new(int64(34)), Municipality: "repentigny", Needs: []term.Code{"need:food"}, Consent: track.Given,
			Events: []track.Event{{Kind: "intervention:interview", Minutes: new(int64(40)), X: []byte(`{"room":7}`)}},
			X:      []byte(`1`),
		}},
		Events: []track.Event{send(), by(track.Schedule, 1, visit(3))},
		X:      []byte(`["ours"]`),
	}
	data, err := track.Encode(&log)
	require.NoError(t, err)
	again, err := track.Decode(data)
	require.NoError(t, err)
	log.Entente = track.Format
	require.Empty(t, cmp.Diff(&log, again, cmpopts.IgnoreUnexported(track.Log{})))
	twice, err := track.Encode(again)
	require.NoError(t, err)
	require.Equal(t, string(data), string(twice))
}

// A newer minor version keeps what this one does not know.
func TestNewerMinor(t *testing.T) {
	const doc = `{"entente":"referral-log/1.7","contacts":[{"id":"c1","mood":"fine"}],"weather":1}`
	l, err := track.Decode([]byte(doc))
	require.NoError(t, err)
	data, err := track.Encode(l)
	require.NoError(t, err)
	flat := strings.Join(strings.Fields(string(data)), "")
	require.Equal(t, doc, flat)
}

func TestDecodeRefuses(t *testing.T) {
	for _, c := range []struct{ name, doc, code, pointer string }{
		{"nothing", ``, "not-a-document", ""},
		{"another document", `{"entente":"plan/1"}`, "wrong-format", "/entente"},
		{"another major", `{"entente":"referral-log/2"}`, "wrong-format", "/entente"},
		{"a name", `{"entente":"referral-log/1","contacts":[{"id":"c1","name":"Gina Tremblay"}]}`, "unknown-field", "/contacts/0/name"},
		{"an age that is none", `{"entente":"referral-log/1","contacts":[{"id":"c1","age":"Gina"}]}`, "wrong-type", "/contacts/0/age"},
		{"no instant", `{"entente":"referral-log/1","contacts":[{"id":"c1","at":"Gina"}]}`, "bad-value", "/contacts/0/at"},
		{"doubled", `{"entente":"referral-log/1","id":"a","id":"b"}`, "doubled-key", "/id"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := track.Decode([]byte(c.doc))
			var refused *i18n.Error
			require.ErrorAs(t, err, &refused)
			require.Equal(t, c.code, refused.Code)
			require.Equal(t, c.pointer, refused.Pointer)
			for _, l := range i18n.Spoken() {
				require.NotContains(t, refused.Message().In(l), "Gina")
			}
		})
	}
	_, err := track.Encode(&track.Log{Entente: "plan/1"})
	require.Error(t, err)
	_, err = track.Encode(&track.Log{Contacts: []track.Contact{{At: time.Date(20000, 1, 1, 0, 0, 0, 0, time.UTC)}}})
	require.Error(t, err, "no such year")
}

// F-174: no field has a name or free words in it, and nothing that is said of a
// record repeats one of its values. (That small cells leave a table only through
// indicators.Table.Protect is that method's promise.)
func TestF174(t *testing.T) {
	free := map[string]bool{}
	var fields func(v reflect.Type)
	fields = func(v reflect.Type) {
		for v.Kind() == reflect.Slice || v.Kind() == reflect.Pointer {
			v = v.Elem()
		}
		if v == reflect.TypeFor[i18n.Text]() {
			free[v.String()] = true
		}
		if v.Kind() != reflect.Struct || v.PkgPath() != reflect.TypeFor[track.Contact]().PkgPath() {
			return
		}
		for f := range v.Fields() {
			name := strings.ToLower(f.Name)
			require.NotContains(t, name, "name")
			require.NotContains(t, name, "note")
			fields(f.Type)
		}
	}
	fields(reflect.TypeFor[track.Contact]())
	fields(reflect.TypeFor[track.Event]())
	require.Empty(t, free, "a contact and an event hold no text")

	const secret = "Gina Tremblay"
	code := term.Code("need:" + secret)
	log := track.Log{
		Contacts: []track.Contact{
			{ID: "c1", Kind: track.Information, Anonymous: true, Person: secret, Sex: secret, Age: new(int64(-7)), Band: secret, Municipality: secret, By: secret, Channel: secret, Needs: []term.Code{code}, Events: []track.Event{{Kind: track.NeedUnmet, Needs: []term.Code{code}}, {Kind: track.NeedMet, Needs: []term.Code{code}}}},
			{ID: "c1"},
		},
		Events: []track.Event{
			{Kind: track.Send, Referral: "r1", At: noon, Actor: track.Source, By: secret, To: secret, Needs: []term.Code{code}, Consent: track.Given, Contact: "nobody"},
			{Kind: "referral:" + term.Code(secret), Referral: "r1", At: noon, Actor: secret},
			{Kind: track.Accept, Referral: "r1", At: noon, Actor: secret},
			{Kind: track.Accept, Referral: "r1", At: noon, Actor: track.Target, By: "x"},
			{Kind: track.Reject, Referral: "r1", At: noon, Actor: track.Target},
		},
	}
	res := log.Check(cal.Day(2027, 1, 1), 0)
	require.Greater(t, len(res.Findings), 8)
	for _, f := range res.Findings {
		for _, l := range i18n.Spoken() {
			require.NotContains(t, fmt.Sprint(f.At, f.Message.In(l), f.Help.In(l)), "Gina")
			require.NotContains(t, f.Message.In(l), "-7")
		}
	}
}

func TestRules(t *testing.T) {
	m, ok := (&track.Log{}).Rules()
	require.True(t, ok)
	require.Equal(t, "gravity", m.ID)
	m, ok = (&track.Log{Machine: &track.Machine{ID: "simple", Answer: 3, Quiet: 4}}).Rules()
	require.True(t, ok)
	require.Equal(t, []any{"simple", 3, 4}, []any{m.ID, m.Answer, m.Quiet})
	own := track.Machine{ID: "ours", Transitions: []track.Transition{{Event: track.Send, From: []string{""}, To: track.Completed, Actors: []string{track.Source}}}}
	l := track.Log{Machine: &own, Events: []track.Event{send()}}
	m, ok = l.Rules()
	require.True(t, ok)
	require.Equal(t, "ours", m.ID)
	all, refused := l.Referrals(time.Time{})
	require.Empty(t, refused)
	require.Equal(t, track.Completed, all[0].Status)
	_, ok = (&track.Log{Machine: &track.Machine{ID: "ours"}}).Rules()
	require.False(t, ok)
	w := track.Gravity().Waiving(track.NeedsReason)
	after(t, w, send(), by(track.Reject, 1))
	_, err := track.Gravity().Apply(after(t, w, send()), by(track.Reject, 1))
	require.Error(t, err, "the machine it was made from is as it was")
}

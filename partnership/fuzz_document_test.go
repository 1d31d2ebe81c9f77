package partnership_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
)

// FuzzDocument reads any bytes: what is refused is refused with a place and a
// sentence, what is read is written back the same, and whatever it holds can be
// reviewed and judged.
func FuzzDocument(f *testing.F) {
	data, err := partnership.Encode(soundPartnership())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	for _, doc := range []string{
		`{"entente":"partnership/1.2","id":"x","new":[{"id":1}]}`,
		`{"entente":"partnership/1","id":"#","bodies":[{"id":"a","parent":"b","seats":[{"id":"#0"},{"of":"q"}]},{"id":"b","parent":"a"},{"id":"a"}]}`,
		`{"entente":"partnership/1","id":"","ground":[{"id":"a","parent":"b"},{"id":"b","parent":"a"}],"period":{"from":"2026","to":"2022"},"areas":["z"]}`,
		`{"entente":"partnership/1","id":"p","meetings":[{"id":"m","body":"b","present":["s"],"decisions":[{"id":"#"},{"id":"d"},{"id":"d"}]}],"bodies":[{"id":"b"}]}`,
		`{"entente":"partnership/1","id":"p","processes":[{"id":"s","steps":[{"id":"a","yearly":true,"after":["a"]}],"rounds":[{"from":"2026"}],"events":[{"step":"a"},{"step":"z"},{"step":"a","year":1,"on":"2026"}]},{"id":"s","steps":[{"id":""}]}]}`,
		`{"entente":"partnership/1","id":"p","declared":[{"count":"bodies","each":"body","value":{"value":-1}},{"count":"","value":{"value":1},"parts":[]}],"bodies":[],"partnerships":[{"entente":"partnership/1","id":"p"}]}`,
	} {
		f.Add([]byte(doc))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := partnership.Decode(data)
		if err != nil {
			var e *i18n.Error
			require.ErrorAs(t, err, &e)
			require.NotEmpty(t, e.Error())
			return
		}
		out, err := partnership.Encode(p)
		require.NoError(t, err)
		q, err := partnership.Decode(out)
		require.NoError(t, err)
		again, err := partnership.Encode(q)
		require.NoError(t, err)
		require.Equal(t, string(out), string(again))

		for _, on := range []cal.Date{{}, cal.Year(2026), cal.Day(2026, 11, 22)} {
			res := partnership.Baseline().Check(partnership.NewReview(p, on))
			for _, found := range append(res.Findings, res.Unknown...) {
				for _, l := range i18n.Spoken() {
					require.NotEmpty(t, found.Message.In(l))
				}
			}
		}
	})
}

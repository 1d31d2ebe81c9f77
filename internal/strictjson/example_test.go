package strictjson_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/internal/strictjson"
)

type council struct {
	Entente string          `json:"entente"`
	Name    i18n.Text       `json:"name,omitzero"`
	Seats   []seat          `json:"seats,omitzero"`
	X       json.RawMessage `json:"x,omitzero"`
}

type seat struct {
	ID     string `json:"id"`
	Sector string `json:"sector,omitzero"`
}

// A clerk has written "sektor". encoding/json would have dropped it without a word.
func ExampleDecode() {
	doc := []byte(`{
  "entente": "partnership/1",
  "seats": [
    {"id": "s1", "sector": "schools"},
    {"id": "s2", "sektor": "police"}
  ]
}`)
	var c council
	err := strictjson.Decode(doc, &c, strictjson.Options{})
	if e, ok := errors.AsType[*strictjson.Error](err); ok {
		fmt.Printf("%s at line %d, column %d, %s\n", e.Code, e.Line, e.Column, e.Pointer)
	}
	fmt.Println("seats read:", len(c.Seats))
	// Output:
	// unknown-field at line 5, column 18, /seats/1/sektor
	// seats read: 0
}

// A council's document comes from a newer version that says which seats vote. It is read, changed
// and written without losing that.
func ExampleEncode() {
	doc := []byte(`{"entente": "partnership/1.1", "seats": [{"id": "s1", "votes": true}], "x": {"row": 7}}`)
	var c council
	var kept []strictjson.Unknown
	err := strictjson.Decode(doc, &c, strictjson.Options{KeepUnknown: func(u strictjson.Unknown) { kept = append(kept, u) }})
	if err != nil {
		fmt.Println(err)
		return
	}
	c.Seats[0].Sector = "schools"
	out, err := strictjson.Encode(c, kept...)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(string(out))
	// Output:
	// {
	//   "entente": "partnership/1.1",
	//   "seats": [
	//     {
	//       "id": "s1",
	//       "sector": "schools",
	//       "votes": true
	//     }
	//   ],
	//   "x": {"row": 7}
	// }
}

<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="props" tilewidth="240" tileheight="104" tilecount="250" columns="0" objectalignment="bottomleft">
 <grid orientation="orthogonal" width="1" height="1"/>
 <tile id="0">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="crate"/>
  </properties>
  <image width="16" height="20" source="props/crate.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="1">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="crate_old"/>
  </properties>
  <image width="16" height="20" source="props/crate_old.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="2">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="box"/>
  </properties>
  <image width="16" height="20" source="props/box.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="3">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="tote"/>
  </properties>
  <image width="16" height="20" source="props/tote.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="4">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="crate_pair"/>
  </properties>
  <image width="32" height="20" source="props/crate_pair.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="5">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="crate_row_3"/>
  </properties>
  <image width="48" height="20" source="props/crate_row_3.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="48" height="16"/>
  </objectgroup>
 </tile>
 <tile id="6">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="crate_row_4"/>
  </properties>
  <image width="64" height="20" source="props/crate_row_4.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="64" height="16"/>
  </objectgroup>
 </tile>
 <tile id="7">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="crate_column"/>
  </properties>
  <image width="16" height="36" source="props/crate_column.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="16" height="32"/>
  </objectgroup>
 </tile>
 <tile id="8">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="crate_pair_old"/>
  </properties>
  <image width="32" height="20" source="props/crate_pair_old.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="9">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="crate_row_3_old"/>
  </properties>
  <image width="48" height="20" source="props/crate_row_3_old.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="48" height="16"/>
  </objectgroup>
 </tile>
 <tile id="10">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="crate_row_4_old"/>
  </properties>
  <image width="64" height="20" source="props/crate_row_4_old.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="64" height="16"/>
  </objectgroup>
 </tile>
 <tile id="11">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="crate_long"/>
  </properties>
  <image width="32" height="21" source="props/crate_long.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="12">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="crate_long_4"/>
  </properties>
  <image width="64" height="21" source="props/crate_long_4.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="64" height="16"/>
  </objectgroup>
 </tile>
 <tile id="13">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="crate_long_old"/>
  </properties>
  <image width="32" height="21" source="props/crate_long_old.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="14">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="crate_long_4_old"/>
  </properties>
  <image width="64" height="21" source="props/crate_long_4_old.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="64" height="16"/>
  </objectgroup>
 </tile>
 <tile id="15">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="crate_big"/>
  </properties>
  <image width="32" height="48" source="props/crate_big.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="16" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="16">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="crate_tower"/>
  </properties>
  <image width="16" height="44" source="props/crate_tower.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="28" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="17">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="crate_stack_2x1"/>
  </properties>
  <image width="32" height="32" source="props/crate_stack_2x1.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="16" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="18">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="crate_stack_1x2"/>
  </properties>
  <image width="16" height="48" source="props/crate_stack_1x2.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="16" width="16" height="32"/>
  </objectgroup>
 </tile>
 <tile id="19">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="crate_stack_2x2"/>
  </properties>
  <image width="32" height="60" source="props/crate_stack_2x2.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="28" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="20">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="crate_stack_2x3"/>
  </properties>
  <image width="32" height="76" source="props/crate_stack_2x3.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="28" width="32" height="48"/>
  </objectgroup>
 </tile>
 <tile id="21">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="crate_stack_3x2"/>
  </properties>
  <image width="48" height="60" source="props/crate_stack_3x2.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="28" width="48" height="32"/>
  </objectgroup>
 </tile>
 <tile id="22">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="crate_stack_3x3"/>
  </properties>
  <image width="48" height="76" source="props/crate_stack_3x3.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="28" width="48" height="48"/>
  </objectgroup>
 </tile>
 <tile id="23">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="crate_stack_4x2"/>
  </properties>
  <image width="64" height="60" source="props/crate_stack_4x2.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="28" width="64" height="32"/>
  </objectgroup>
 </tile>
 <tile id="24">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="crate_stack_4x3"/>
  </properties>
  <image width="64" height="76" source="props/crate_stack_4x3.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="28" width="64" height="48"/>
  </objectgroup>
 </tile>
 <tile id="25">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="pallet"/>
  </properties>
  <image width="32" height="46" source="props/pallet.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="14" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="26">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="pallet_open"/>
  </properties>
  <image width="32" height="46" source="props/pallet_open.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="14" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="27">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="pallet_empty"/>
  </properties>
  <image width="32" height="21" source="props/pallet_empty.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="28">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="shelf_3x1"/>
  </properties>
  <image width="48" height="36" source="props/shelf_3x1.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="20" width="48" height="16"/>
  </objectgroup>
 </tile>
 <tile id="29">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="shelf_3x1_b"/>
  </properties>
  <image width="48" height="36" source="props/shelf_3x1_b.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="20" width="48" height="16"/>
  </objectgroup>
 </tile>
 <tile id="30">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="shelf_4x1"/>
  </properties>
  <image width="64" height="36" source="props/shelf_4x1.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="20" width="64" height="16"/>
  </objectgroup>
 </tile>
 <tile id="31">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="shelf_5x1"/>
  </properties>
  <image width="80" height="36" source="props/shelf_5x1.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="20" width="80" height="16"/>
  </objectgroup>
 </tile>
 <tile id="32">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="shelf_2x2"/>
  </properties>
  <image width="32" height="52" source="props/shelf_2x2.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="20" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="33">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="shelf_3x2"/>
  </properties>
  <image width="48" height="52" source="props/shelf_3x2.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="20" width="48" height="32"/>
  </objectgroup>
 </tile>
 <tile id="34">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="shelf_4x2"/>
  </properties>
  <image width="64" height="52" source="props/shelf_4x2.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="20" width="64" height="32"/>
  </objectgroup>
 </tile>
 <tile id="35">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="shelf_low"/>
  </properties>
  <image width="48" height="24" source="props/shelf_low.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="8" width="48" height="16"/>
  </objectgroup>
 </tile>
 <tile id="36">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="shelf_low_2x1"/>
  </properties>
  <image width="32" height="24" source="props/shelf_low_2x1.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="8" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="37">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="container_red"/>
  </properties>
  <image width="96" height="56" source="props/container_red.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="24" width="96" height="32"/>
  </objectgroup>
 </tile>
 <tile id="38">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="container_blue"/>
  </properties>
  <image width="96" height="56" source="props/container_blue.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="24" width="96" height="32"/>
  </objectgroup>
 </tile>
 <tile id="39">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="container_green"/>
  </properties>
  <image width="96" height="56" source="props/container_green.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="24" width="96" height="32"/>
  </objectgroup>
 </tile>
 <tile id="40">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="container_red_deep"/>
  </properties>
  <image width="96" height="72" source="props/container_red_deep.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="24" width="96" height="48"/>
  </objectgroup>
 </tile>
 <tile id="41">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="container_green_deep"/>
  </properties>
  <image width="96" height="72" source="props/container_green_deep.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="24" width="96" height="48"/>
  </objectgroup>
 </tile>
 <tile id="42">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="container_blue_4x3"/>
  </properties>
  <image width="64" height="72" source="props/container_blue_4x3.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="24" width="64" height="48"/>
  </objectgroup>
 </tile>
 <tile id="43">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="container_red_long"/>
  </properties>
  <image width="160" height="56" source="props/container_red_long.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="24" width="160" height="32"/>
  </objectgroup>
 </tile>
 <tile id="44">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="container_half"/>
  </properties>
  <image width="48" height="56" source="props/container_half.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="24" width="48" height="32"/>
  </objectgroup>
 </tile>
 <tile id="45">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="container_end_red"/>
  </properties>
  <image width="32" height="56" source="props/container_end_red.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="24" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="46">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="container_end_blue"/>
  </properties>
  <image width="32" height="72" source="props/container_end_blue.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="24" width="32" height="48"/>
  </objectgroup>
 </tile>
 <tile id="47">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="container_stack"/>
  </properties>
  <image width="96" height="86" source="props/container_stack.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="54" width="96" height="32"/>
  </objectgroup>
 </tile>
 <tile id="48">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="machine"/>
  </properties>
  <image width="128" height="104" source="props/machine.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="40" width="128" height="64"/>
  </objectgroup>
 </tile>
 <tile id="49">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="lorry_rear"/>
  </properties>
  <image width="64" height="76" source="props/lorry_rear.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="28" width="64" height="48"/>
  </objectgroup>
 </tile>
 <tile id="50">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="lorry"/>
  </properties>
  <image width="160" height="72" source="props/lorry.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="24" width="160" height="48"/>
  </objectgroup>
 </tile>
 <tile id="51">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="forklift"/>
  </properties>
  <image width="48" height="38" source="props/forklift.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="20" width="48" height="18"/>
  </objectgroup>
 </tile>
 <tile id="52">
  <properties>
   <property name="cover" value="low"/>
   <property name="light" value="screen"/>
   <property name="name" value="console"/>
  </properties>
  <image width="32" height="30" source="props/console.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="14" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="53">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="screen"/>
   <property name="name" value="kiosk"/>
  </properties>
  <image width="16" height="31" source="props/kiosk.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="19" width="12" height="12"/>
  </objectgroup>
 </tile>
 <tile id="54">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="desk"/>
  </properties>
  <image width="32" height="26" source="props/desk.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="10" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="55">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="cooler"/>
  </properties>
  <image width="32" height="34" source="props/cooler.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="18" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="56">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="fence"/>
  </properties>
  <image width="16" height="21" source="props/fence.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="57">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="fence_2x1"/>
  </properties>
  <image width="32" height="21" source="props/fence_2x1.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="58">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="fence_4x1"/>
  </properties>
  <image width="64" height="21" source="props/fence_4x1.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="64" height="16"/>
  </objectgroup>
 </tile>
 <tile id="59">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="cone"/>
  </properties>
  <image width="12" height="15" source="props/cone.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="10" width="10" height="5"/>
  </objectgroup>
 </tile>
 <tile id="60">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="crane_leg"/>
  </properties>
  <image width="32" height="88" source="props/crane_leg.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="56" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="61">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="crane_beam"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="48" height="26" source="props/crane_beam.png"/>
 </tile>
 <tile id="62">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="crane_beam_long"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="240" height="26" source="props/crane_beam_long.png"/>
 </tile>
 <tile id="63">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="crane_cab"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="48" height="46" source="props/crane_cab.png"/>
 </tile>
 <tile id="64">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="crane_hook"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="48" height="40" source="props/crane_hook.png"/>
 </tile>
 <tile id="65">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="winch"/>
  </properties>
  <image width="96" height="74" source="props/winch.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="26" width="96" height="48"/>
  </objectgroup>
 </tile>
 <tile id="66">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="lantern"/>
   <property name="name" value="boat"/>
  </properties>
  <image width="96" height="44" source="props/boat.png"/>
 </tile>
 <tile id="67">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="bollard"/>
  </properties>
  <image width="16" height="19" source="props/bollard.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="10" width="12" height="9"/>
  </objectgroup>
 </tile>
 <tile id="68">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="rope"/>
  </properties>
  <image width="20" height="14" source="props/rope.png"/>
 </tile>
 <tile id="69">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="slip"/>
  </properties>
  <image width="48" height="24" source="props/slip.png"/>
 </tile>
 <tile id="70">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="fender"/>
  </properties>
  <image width="14" height="18" source="props/fender.png"/>
 </tile>
 <tile id="71">
  <properties>
   <property name="cover" value="tall"/>
   <property name="light" value="stall"/>
   <property name="name" value="stall_fish"/>
  </properties>
  <image width="64" height="60" source="props/stall_fish.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="28" width="64" height="32"/>
  </objectgroup>
 </tile>
 <tile id="72">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="counter_fish"/>
  </properties>
  <image width="64" height="24" source="props/counter_fish.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="8" width="64" height="16"/>
  </objectgroup>
 </tile>
 <tile id="73">
  <properties>
   <property name="cover" value="tall"/>
   <property name="light" value="stall"/>
   <property name="name" value="stall_noodle"/>
  </properties>
  <image width="64" height="60" source="props/stall_noodle.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="28" width="64" height="32"/>
  </objectgroup>
 </tile>
 <tile id="74">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="counter_noodle"/>
  </properties>
  <image width="64" height="24" source="props/counter_noodle.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="8" width="64" height="16"/>
  </objectgroup>
 </tile>
 <tile id="75">
  <properties>
   <property name="cover" value="tall"/>
   <property name="light" value="stall"/>
   <property name="name" value="stall_rice"/>
  </properties>
  <image width="64" height="60" source="props/stall_rice.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="28" width="64" height="32"/>
  </objectgroup>
 </tile>
 <tile id="76">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="counter_rice"/>
  </properties>
  <image width="64" height="24" source="props/counter_rice.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="8" width="64" height="16"/>
  </objectgroup>
 </tile>
 <tile id="77">
  <properties>
   <property name="cover" value="tall"/>
   <property name="light" value="stall"/>
   <property name="name" value="stall_tea"/>
  </properties>
  <image width="64" height="60" source="props/stall_tea.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="28" width="64" height="32"/>
  </objectgroup>
 </tile>
 <tile id="78">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="counter_tea"/>
  </properties>
  <image width="64" height="24" source="props/counter_tea.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="8" width="64" height="16"/>
  </objectgroup>
 </tile>
 <tile id="79">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="banyan"/>
  </properties>
  <image width="32" height="64" source="props/banyan.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="32" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="80">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="banyan_crown"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="112" height="66" source="props/banyan_crown.png"/>
 </tile>
 <tile id="81">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="van"/>
  </properties>
  <image width="64" height="50" source="props/van.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="18" width="64" height="32"/>
  </objectgroup>
 </tile>
 <tile id="82">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="trike"/>
  </properties>
  <image width="48" height="36" source="props/trike.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="20" width="46" height="16"/>
  </objectgroup>
 </tile>
 <tile id="83">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="bench"/>
  </properties>
  <image width="32" height="22" source="props/bench.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="6" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="84">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="planter"/>
  </properties>
  <image width="16" height="24" source="props/planter.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="8" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="85">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="planter_2x1"/>
  </properties>
  <image width="32" height="24" source="props/planter_2x1.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="8" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="86">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="planter_4x1"/>
  </properties>
  <image width="64" height="24" source="props/planter_4x1.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="8" width="64" height="16"/>
  </objectgroup>
 </tile>
 <tile id="87">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="bamboo"/>
  </properties>
  <image width="32" height="42" source="props/bamboo.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="26" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="88">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="barrel"/>
  </properties>
  <image width="16" height="22" source="props/barrel.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="6" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="89">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="barrel_red"/>
  </properties>
  <image width="16" height="22" source="props/barrel_red.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="6" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="90">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="barrel_wood"/>
  </properties>
  <image width="16" height="22" source="props/barrel_wood.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="6" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="91">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="bin"/>
  </properties>
  <image width="16" height="24" source="props/bin.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="8" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="92">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="sacks"/>
  </properties>
  <image width="16" height="22" source="props/sacks.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="6" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="93">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="fish_table"/>
  </properties>
  <image width="32" height="22" source="props/fish_table.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="6" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="94">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="washing"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="64" height="30" source="props/washing.png"/>
 </tile>
 <tile id="95">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="bench_green"/>
  </properties>
  <image width="32" height="22" source="props/bench_green.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="6" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="96">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="barrel_green"/>
  </properties>
  <image width="16" height="22" source="props/barrel_green.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="6" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="97">
  <properties>
   <property name="cover" value="low"/>
   <property name="light" value="desk"/>
   <property name="name" value="customs_desk"/>
  </properties>
  <image width="64" height="30" source="props/customs_desk.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="14" width="64" height="16"/>
  </objectgroup>
 </tile>
 <tile id="98">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="stamp_counter"/>
  </properties>
  <image width="32" height="27" source="props/stamp_counter.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="11" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="99">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="queue_rail"/>
  </properties>
  <image width="32" height="20" source="props/queue_rail.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="100">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="form_shelf"/>
  </properties>
  <image width="16" height="36" source="props/form_shelf.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="20" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="101">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="cabinet"/>
  </properties>
  <image width="32" height="34" source="props/cabinet.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="18" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="102">
  <properties>
   <property name="cover" value="tall"/>
   <property name="light" value="rack"/>
   <property name="name" value="rack"/>
  </properties>
  <image width="16" height="42" source="props/rack.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="26" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="103">
  <properties>
   <property name="cover" value="tall"/>
   <property name="light" value="rack"/>
   <property name="name" value="rack_3x1"/>
  </properties>
  <image width="48" height="42" source="props/rack_3x1.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="26" width="48" height="16"/>
  </objectgroup>
 </tile>
 <tile id="104">
  <properties>
   <property name="cover" value="tall"/>
   <property name="light" value="rack"/>
   <property name="name" value="rack_2x3"/>
  </properties>
  <image width="32" height="74" source="props/rack_2x3.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="26" width="32" height="48"/>
  </objectgroup>
 </tile>
 <tile id="105">
  <properties>
   <property name="cover" value="tall"/>
   <property name="light" value="rack"/>
   <property name="name" value="rack_3x2"/>
  </properties>
  <image width="48" height="58" source="props/rack_3x2.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="26" width="48" height="32"/>
  </objectgroup>
 </tile>
 <tile id="106">
  <properties>
   <property name="cover" value="tall"/>
   <property name="light" value="rack"/>
   <property name="name" value="rack_4x2"/>
  </properties>
  <image width="64" height="58" source="props/rack_4x2.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="26" width="64" height="32"/>
  </objectgroup>
 </tile>
 <tile id="107">
  <properties>
   <property name="cover" value="tall"/>
   <property name="light" value="core"/>
   <property name="name" value="tower"/>
  </properties>
  <image width="64" height="72" source="props/tower.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="40" width="64" height="32"/>
  </objectgroup>
 </tile>
 <tile id="108">
  <properties>
   <property name="cover" value="tall"/>
   <property name="light" value="core"/>
   <property name="name" value="tower_core"/>
  </properties>
  <image width="16" height="60" source="props/tower_core.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="44" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="109">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="plant_2x2"/>
  </properties>
  <image width="32" height="52" source="props/plant_2x2.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="20" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="110">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="plant_2x3"/>
  </properties>
  <image width="32" height="68" source="props/plant_2x3.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="20" width="32" height="48"/>
  </objectgroup>
 </tile>
 <tile id="111">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="plant_3x2"/>
  </properties>
  <image width="48" height="52" source="props/plant_3x2.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="20" width="48" height="32"/>
  </objectgroup>
 </tile>
 <tile id="112">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="plant_9x3"/>
  </properties>
  <image width="144" height="68" source="props/plant_9x3.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="20" width="144" height="48"/>
  </objectgroup>
 </tile>
 <tile id="113">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="ac_unit"/>
  </properties>
  <image width="16" height="22" source="props/ac_unit.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="6" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="114">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="skylight"/>
   <property name="name" value="skylight"/>
  </properties>
  <image width="80" height="48" source="props/skylight.png"/>
 </tile>
 <tile id="115">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="chair"/>
  </properties>
  <image width="14" height="20" source="props/chair.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="10" width="12" height="10"/>
  </objectgroup>
 </tile>
 <tile id="116">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="pot_plant"/>
  </properties>
  <image width="18" height="29" source="props/pot_plant.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="20" width="12" height="9"/>
  </objectgroup>
 </tile>
 <tile id="117">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="paper_screen"/>
  </properties>
  <image width="32" height="54" source="props/paper_screen.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="22" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="118">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="paper_screen_2x1"/>
  </properties>
  <image width="32" height="38" source="props/paper_screen_2x1.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="22" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="119">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="paper_screen_1x2"/>
  </properties>
  <image width="16" height="54" source="props/paper_screen_1x2.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="22" width="16" height="32"/>
  </objectgroup>
 </tile>
 <tile id="120">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="leaf_bed"/>
  </properties>
  <image width="16" height="23" source="props/leaf_bed.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="7" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="121">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="leaf_bed_2x1"/>
  </properties>
  <image width="32" height="23" source="props/leaf_bed_2x1.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="7" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="122">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="tea_table"/>
  </properties>
  <image width="16" height="24" source="props/tea_table.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="8" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="123">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="stool"/>
  </properties>
  <image width="12" height="14" source="props/stool.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="6" width="10" height="8"/>
  </objectgroup>
 </tile>
 <tile id="124">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="stone_block_2x2"/>
  </properties>
  <image width="32" height="58" source="props/stone_block_2x2.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="26" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="125">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="stone_block_3x3"/>
  </properties>
  <image width="48" height="74" source="props/stone_block_3x3.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="26" width="48" height="48"/>
  </objectgroup>
 </tile>
 <tile id="126">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="dog_bed"/>
  </properties>
  <image width="24" height="14" source="props/dog_bed.png"/>
 </tile>
 <tile id="127">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="paper_flower"/>
  </properties>
  <image width="11" height="12" source="props/paper_flower.png"/>
 </tile>
 <tile id="128">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="gate"/>
  </properties>
  <image width="48" height="42" source="props/gate.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="26" width="48" height="16"/>
  </objectgroup>
 </tile>
 <tile id="129">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="gate_open"/>
  </properties>
  <image width="48" height="42" source="props/gate_open.png"/>
 </tile>
 <tile id="130">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="notice"/>
  </properties>
  <image width="24" height="38" source="props/notice.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="30" width="18" height="8"/>
  </objectgroup>
 </tile>
 <tile id="131">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="lamp"/>
   <property name="name" value="lamp_post"/>
  </properties>
  <image width="24" height="66" source="props/lamp_post.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="6" y="58" width="12" height="8"/>
  </objectgroup>
 </tile>
 <tile id="132">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="lamp"/>
   <property name="name" value="quay_mast"/>
  </properties>
  <image width="40" height="92" source="props/quay_mast.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="12" y="82" width="16" height="10"/>
  </objectgroup>
 </tile>
 <tile id="133">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="flood"/>
   <property name="name" value="flood"/>
  </properties>
  <image width="22" height="34" source="props/flood.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="4" y="26" width="14" height="8"/>
  </objectgroup>
 </tile>
 <tile id="134">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="wall"/>
   <property name="name" value="lamp_wall"/>
  </properties>
  <image width="12" height="16" source="props/lamp_wall.png"/>
 </tile>
 <tile id="135">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="desk"/>
   <property name="name" value="lamp_desk"/>
  </properties>
  <image width="14" height="16" source="props/lamp_desk.png"/>
 </tile>
 <tile id="136">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="work"/>
   <property name="name" value="lamp_work"/>
  </properties>
  <image width="20" height="34" source="props/lamp_work.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="26" width="14" height="8"/>
  </objectgroup>
 </tile>
 <tile id="137">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="lantern"/>
   <property name="name" value="lantern"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="18" height="28" source="props/lantern.png"/>
 </tile>
 <tile id="138">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="lantern_unlit"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="18" height="28" source="props/lantern_unlit.png"/>
 </tile>
 <tile id="139">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="lantern"/>
   <property name="name" value="lantern_string"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="96" height="34" source="props/lantern_string.png"/>
 </tile>
 <tile id="140">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="lantern_string_unlit"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="96" height="34" source="props/lantern_string_unlit.png"/>
 </tile>
 <tile id="141">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="arch_post"/>
  </properties>
  <image width="16" height="84" source="props/arch_post.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="68" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="142">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="lantern"/>
   <property name="name" value="arch_roof"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="96" height="64" source="props/arch_roof.png"/>
 </tile>
 <tile id="143">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="sign_lantern_lane"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="46" height="24" source="props/sign_lantern_lane.png"/>
 </tile>
 <tile id="144">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="sign_gate9"/>
  </properties>
  <image width="63" height="24" source="props/sign_gate9.png"/>
 </tile>
 <tile id="145">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="sign_harbour"/>
  </properties>
  <image width="29" height="24" source="props/sign_harbour.png"/>
 </tile>
 <tile id="146">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="sign_seaport"/>
  </properties>
  <image width="46" height="24" source="props/sign_seaport.png"/>
 </tile>
 <tile id="147">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="sign_clock"/>
  </properties>
  <image width="24" height="24" source="props/sign_clock.png"/>
 </tile>
 <tile id="148">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="sign_night_depot"/>
  </properties>
  <image width="46" height="24" source="props/sign_night_depot.png"/>
 </tile>
 <tile id="149">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="neon"/>
   <property name="name" value="sign_express"/>
  </properties>
  <image width="24" height="44" source="props/sign_express.png"/>
 </tile>
 <tile id="150">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="sign_express_board"/>
  </properties>
  <image width="46" height="24" source="props/sign_express_board.png"/>
 </tile>
 <tile id="151">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="neon"/>
   <property name="name" value="neon_night_depot"/>
  </properties>
  <image width="24" height="44" source="props/neon_night_depot.png"/>
 </tile>
 <tile id="152">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="neon"/>
   <property name="name" value="neon_tea"/>
  </properties>
  <image width="24" height="26" source="props/neon_tea.png"/>
 </tile>
 <tile id="153">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="neon"/>
   <property name="name" value="neon_wine"/>
  </properties>
  <image width="24" height="26" source="props/neon_wine.png"/>
 </tile>
 <tile id="154">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="neon"/>
   <property name="name" value="neon_noodles"/>
  </properties>
  <image width="24" height="26" source="props/neon_noodles.png"/>
 </tile>
 <tile id="155">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="hub_returns_dark"/>
  </properties>
  <image width="24" height="48" source="props/hub_returns_dark.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="40" width="18" height="8"/>
  </objectgroup>
 </tile>
 <tile id="156">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="socket"/>
   <property name="name" value="hub_returns_linked"/>
  </properties>
  <image width="24" height="48" source="props/hub_returns_linked.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="40" width="18" height="8"/>
  </objectgroup>
 </tile>
 <tile id="157">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="hub_rural_dark"/>
  </properties>
  <image width="24" height="48" source="props/hub_rural_dark.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="40" width="18" height="8"/>
  </objectgroup>
 </tile>
 <tile id="158">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="socket"/>
   <property name="name" value="hub_rural_linked"/>
  </properties>
  <image width="24" height="48" source="props/hub_rural_linked.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="40" width="18" height="8"/>
  </objectgroup>
 </tile>
 <tile id="159">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="hub_cold_dark"/>
  </properties>
  <image width="24" height="48" source="props/hub_cold_dark.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="40" width="18" height="8"/>
  </objectgroup>
 </tile>
 <tile id="160">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="socket"/>
   <property name="name" value="hub_cold_linked"/>
  </properties>
  <image width="24" height="48" source="props/hub_cold_linked.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="40" width="18" height="8"/>
  </objectgroup>
 </tile>
 <tile id="161">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="hub_dock_dark"/>
  </properties>
  <image width="24" height="48" source="props/hub_dock_dark.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="40" width="18" height="8"/>
  </objectgroup>
 </tile>
 <tile id="162">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="socket"/>
   <property name="name" value="hub_dock_linked"/>
  </properties>
  <image width="24" height="48" source="props/hub_dock_linked.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="40" width="18" height="8"/>
  </objectgroup>
 </tile>
 <tile id="163">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="hub_customs_dark"/>
  </properties>
  <image width="24" height="48" source="props/hub_customs_dark.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="40" width="18" height="8"/>
  </objectgroup>
 </tile>
 <tile id="164">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="socket"/>
   <property name="name" value="hub_customs_linked"/>
  </properties>
  <image width="24" height="48" source="props/hub_customs_linked.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="40" width="18" height="8"/>
  </objectgroup>
 </tile>
 <tile id="165">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="hub_roof_dark"/>
  </properties>
  <image width="24" height="48" source="props/hub_roof_dark.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="40" width="18" height="8"/>
  </objectgroup>
 </tile>
 <tile id="166">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="socket"/>
   <property name="name" value="hub_roof_linked"/>
  </properties>
  <image width="24" height="48" source="props/hub_roof_linked.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="40" width="18" height="8"/>
  </objectgroup>
 </tile>
 <tile id="167">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="plate_returns"/>
  </properties>
  <image width="22" height="22" source="props/plate_returns.png"/>
 </tile>
 <tile id="168">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="plate_rural"/>
  </properties>
  <image width="22" height="22" source="props/plate_rural.png"/>
 </tile>
 <tile id="169">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="plate_cold"/>
  </properties>
  <image width="22" height="22" source="props/plate_cold.png"/>
 </tile>
 <tile id="170">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="plate_dock"/>
  </properties>
  <image width="22" height="22" source="props/plate_dock.png"/>
 </tile>
 <tile id="171">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="plate_customs"/>
  </properties>
  <image width="22" height="22" source="props/plate_customs.png"/>
 </tile>
 <tile id="172">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="plate_roof"/>
  </properties>
  <image width="22" height="22" source="props/plate_roof.png"/>
 </tile>
 <tile id="173">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="hub_post_dark"/>
  </properties>
  <image width="24" height="30" source="props/hub_post_dark.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="22" width="18" height="8"/>
  </objectgroup>
 </tile>
 <tile id="174">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="hub_post_linked"/>
  </properties>
  <image width="24" height="30" source="props/hub_post_linked.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="22" width="18" height="8"/>
  </objectgroup>
 </tile>
 <tile id="175">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="hatch_dark"/>
  </properties>
  <image width="32" height="22" source="props/hatch_dark.png"/>
 </tile>
 <tile id="176">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="socket"/>
   <property name="name" value="hatch_linked"/>
  </properties>
  <image width="32" height="22" source="props/hatch_linked.png"/>
 </tile>
 <tile id="177">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="tray_0"/>
  </properties>
  <image width="32" height="20" source="props/tray_0.png"/>
 </tile>
 <tile id="178">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="tray_1"/>
  </properties>
  <image width="32" height="20" source="props/tray_1.png"/>
 </tile>
 <tile id="179">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="tray_2"/>
  </properties>
  <image width="32" height="20" source="props/tray_2.png"/>
 </tile>
 <tile id="180">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="tray_3"/>
  </properties>
  <image width="32" height="20" source="props/tray_3.png"/>
 </tile>
 <tile id="181">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="spool_rack_0"/>
  </properties>
  <image width="32" height="38" source="props/spool_rack_0.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="22" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="182">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="spool_rack_1"/>
  </properties>
  <image width="32" height="38" source="props/spool_rack_1.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="22" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="183">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="spool_rack_2"/>
  </properties>
  <image width="32" height="38" source="props/spool_rack_2.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="22" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="184">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="spool_rack_3"/>
  </properties>
  <image width="32" height="38" source="props/spool_rack_3.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="22" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="185">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="spool_rack_4"/>
  </properties>
  <image width="32" height="38" source="props/spool_rack_4.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="22" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="186">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="spool"/>
  </properties>
  <image width="14" height="14" source="props/spool.png"/>
 </tile>
 <tile id="187">
  <properties>
   <property name="cover" value="tall"/>
   <property name="light" value="window"/>
   <property name="name" value="papers_booth"/>
  </properties>
  <image width="32" height="52" source="props/papers_booth.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="36" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="188">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="lectern"/>
  </properties>
  <image width="18" height="30" source="props/lectern.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="22" width="12" height="8"/>
  </objectgroup>
 </tile>
 <tile id="189">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="screen"/>
   <property name="name" value="board"/>
  </properties>
  <image width="32" height="40" source="props/board.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="32" width="28" height="8"/>
  </objectgroup>
 </tile>
 <tile id="190">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="screen"/>
   <property name="name" value="board_cracked"/>
  </properties>
  <image width="32" height="40" source="props/board_cracked.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="32" width="28" height="8"/>
  </objectgroup>
 </tile>
 <tile id="191">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="lantern_checkpoint"/>
  </properties>
  <image width="18" height="38" source="props/lantern_checkpoint.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="30" width="12" height="8"/>
  </objectgroup>
 </tile>
 <tile id="192">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="lantern_practice"/>
  </properties>
  <image width="18" height="26" source="props/lantern_practice.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="18" width="12" height="8"/>
  </objectgroup>
 </tile>
 <tile id="193">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="lantern"/>
   <property name="name" value="lantern_checkpoint_lit"/>
  </properties>
  <image width="18" height="38" source="props/lantern_checkpoint_lit.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="30" width="12" height="8"/>
  </objectgroup>
 </tile>
 <tile id="194">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="lantern"/>
   <property name="name" value="lantern_practice_lit"/>
  </properties>
  <image width="18" height="26" source="props/lantern_practice_lit.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="18" width="12" height="8"/>
  </objectgroup>
 </tile>
 <tile id="195">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="lane_counter"/>
  </properties>
  <image width="64" height="28" source="props/lane_counter.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="12" width="64" height="16"/>
  </objectgroup>
 </tile>
 <tile id="196">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="call_button"/>
  </properties>
  <image width="12" height="24" source="props/call_button.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="18" width="8" height="6"/>
  </objectgroup>
 </tile>
 <tile id="197">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="parcel"/>
  </properties>
  <image width="14" height="14" source="props/parcel.png"/>
 </tile>
 <tile id="198">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="claim_poster"/>
  </properties>
  <image width="15" height="19" source="props/claim_poster.png"/>
 </tile>
 <tile id="199">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="claim_plate"/>
  </properties>
  <image width="24" height="17" source="props/claim_plate.png"/>
 </tile>
 <tile id="200">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="screen"/>
   <property name="name" value="claim_screen"/>
  </properties>
  <image width="32" height="24" source="props/claim_screen.png"/>
 </tile>
 <tile id="201">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="claim_cutting"/>
  </properties>
  <image width="16" height="20" source="props/claim_cutting.png"/>
 </tile>
 <tile id="202">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="thermos"/>
  </properties>
  <image width="10" height="17" source="props/thermos.png"/>
 </tile>
 <tile id="203">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="wicks"/>
  </properties>
  <image width="16" height="14" source="props/wicks.png"/>
 </tile>
 <tile id="204">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="nest"/>
  </properties>
  <image width="28" height="22" source="props/nest.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="10" width="24" height="12"/>
  </objectgroup>
 </tile>
 <tile id="205">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="coin"/>
  </properties>
  <image width="10" height="10" source="props/coin.png"/>
 </tile>
 <tile id="206">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="bell"/>
  </properties>
  <image width="18" height="22" source="props/bell.png"/>
 </tile>
 <tile id="207">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="tip_jar"/>
  </properties>
  <image width="12" height="15" source="props/tip_jar.png"/>
 </tile>
 <tile id="208">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="address_book"/>
  </properties>
  <image width="16" height="13" source="props/address_book.png"/>
 </tile>
 <tile id="209">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="roof_13x3"/>
  </properties>
  <image width="208" height="58" source="props/roof_13x3.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="10" width="208" height="48"/>
  </objectgroup>
 </tile>
 <tile id="210">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="roof_4x2"/>
  </properties>
  <image width="64" height="42" source="props/roof_4x2.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="10" width="64" height="32"/>
  </objectgroup>
 </tile>
 <tile id="211">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="doorway_wood_2"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="32" height="48" source="props/doorway_wood_2.png"/>
 </tile>
 <tile id="212">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="doorway_steel_2"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="32" height="48" source="props/doorway_steel_2.png"/>
 </tile>
 <tile id="213">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="doorway_stone_2"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="32" height="48" source="props/doorway_stone_2.png"/>
 </tile>
 <tile id="214">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="doorway_wood_3"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="48" height="48" source="props/doorway_wood_3.png"/>
 </tile>
 <tile id="215">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="doorway_steel_3"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="48" height="48" source="props/doorway_steel_3.png"/>
 </tile>
 <tile id="216">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="doorway_stone_3"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="48" height="48" source="props/doorway_stone_3.png"/>
 </tile>
 <tile id="217">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="awning_red"/>
  </properties>
  <image width="48" height="18" source="props/awning_red.png"/>
 </tile>
 <tile id="218">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="awning_jade"/>
  </properties>
  <image width="48" height="18" source="props/awning_jade.png"/>
 </tile>
 <tile id="219">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="awning_gold"/>
  </properties>
  <image width="48" height="18" source="props/awning_gold.png"/>
 </tile>
 <tile id="220">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="flood"/>
   <property name="name" value="gate9"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="96" height="62" source="props/gate9.png"/>
 </tile>
 <tile id="221">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="crow_nest"/>
  </properties>
  <image width="16" height="24" source="props/crow_nest.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="8" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="222">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="counter_returns"/>
  </properties>
  <image width="64" height="28" source="props/counter_returns.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="12" width="64" height="16"/>
  </objectgroup>
 </tile>
 <tile id="223">
  <properties>
   <property name="cover" value="low"/>
   <property name="light" value="desk"/>
   <property name="name" value="desk_side"/>
  </properties>
  <image width="16" height="42" source="props/desk_side.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="10" width="16" height="32"/>
  </objectgroup>
 </tile>
 <tile id="224">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="cable_reel"/>
  </properties>
  <image width="16" height="22" source="props/cable_reel.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="6" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="225">
  <properties>
   <property name="cover" value="none"/>
   <property name="light" value="skylight"/>
   <property name="name" value="skylight_row"/>
  </properties>
  <image width="80" height="30" source="props/skylight_row.png"/>
 </tile>
 <tile id="226">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="crane_beam_far"/>
  </properties>
  <image width="240" height="26" source="props/crane_beam_far.png"/>
 </tile>
 <tile id="227">
  <properties>
   <property name="cover" value="low"/>
   <property name="light" value="screen"/>
   <property name="name" value="terminal"/>
  </properties>
  <image width="16" height="26" source="props/terminal.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="10" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="228">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="keys"/>
  </properties>
  <image width="15" height="17" source="props/keys.png"/>
 </tile>
 <tile id="229">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="wire"/>
  </properties>
  <image width="16" height="22" source="props/wire.png"/>
 </tile>
 <tile id="230">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="wire_cut"/>
  </properties>
  <image width="16" height="22" source="props/wire_cut.png"/>
 </tile>
 <tile id="231">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="drum"/>
  </properties>
  <image width="22" height="20" source="props/drum.png"/>
 </tile>
 <tile id="232">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="drum_bare"/>
  </properties>
  <image width="22" height="20" source="props/drum_bare.png"/>
 </tile>
 <tile id="233">
  <properties>
   <property name="cover" value="tall"/>
   <property name="light" value="window"/>
   <property name="name" value="papers_booth_done"/>
  </properties>
  <image width="32" height="52" source="props/papers_booth_done.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="36" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="234">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="arch_bars"/>
  </properties>
  <image width="32" height="34" source="props/arch_bars.png"/>
 </tile>
 <tile id="235">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="lantern_pole"/>
  </properties>
  <image width="13" height="50" source="props/lantern_pole.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="42" width="9" height="8"/>
  </objectgroup>
 </tile>
 <tile id="236">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="cloth_fish"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="16" height="56" source="props/cloth_fish.png"/>
 </tile>
 <tile id="237">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="cloth_fish_open"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="16" height="56" source="props/cloth_fish_open.png"/>
 </tile>
 <tile id="238">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="cloth_fish_rolled"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="8" height="56" source="props/cloth_fish_rolled.png"/>
 </tile>
 <tile id="239">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="cloth_noodle"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="16" height="56" source="props/cloth_noodle.png"/>
 </tile>
 <tile id="240">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="cloth_noodle_open"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="16" height="56" source="props/cloth_noodle_open.png"/>
 </tile>
 <tile id="241">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="cloth_noodle_rolled"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="8" height="56" source="props/cloth_noodle_rolled.png"/>
 </tile>
 <tile id="242">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="cloth_rice"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="16" height="56" source="props/cloth_rice.png"/>
 </tile>
 <tile id="243">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="cloth_rice_open"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="16" height="56" source="props/cloth_rice_open.png"/>
 </tile>
 <tile id="244">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="cloth_rice_rolled"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="8" height="56" source="props/cloth_rice_rolled.png"/>
 </tile>
 <tile id="245">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="cloth_tea"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="16" height="56" source="props/cloth_tea.png"/>
 </tile>
 <tile id="246">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="cloth_tea_open"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="16" height="56" source="props/cloth_tea_open.png"/>
 </tile>
 <tile id="247">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="cloth_tea_rolled"/>
   <property name="over" type="bool" value="true"/>
  </properties>
  <image width="8" height="56" source="props/cloth_tea_rolled.png"/>
 </tile>
 <tile id="248">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="ladder"/>
  </properties>
  <image width="18" height="46" source="props/ladder.png"/>
 </tile>
 <tile id="249">
  <properties>
   <property name="cover" value="none"/>
   <property name="name" value="ladder_down"/>
  </properties>
  <image width="48" height="18" source="props/ladder_down.png"/>
 </tile>
</tileset>
